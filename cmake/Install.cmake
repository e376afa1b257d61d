# What `cmake --install` puts where. The component `licence` stays out of the Debian package, which refers
# to the licences that Debian has installed; `debian` is only in it (Package.cmake).
if(WIN32)
    # One folder that is unpacked and started: the program at its top (packaging/windows/build adds Qt).
    install(TARGETS actiscope RUNTIME DESTINATION . COMPONENT program)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/schema/session.schema.json
        DESTINATION . COMPONENT program)
    install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION . RENAME LICENSE.txt COMPONENT licence)
    return()
endif()

set(desktop_files ${PROJECT_SOURCE_DIR}/resources/desktop/${ACTISCOPE_ID})

install(TARGETS actiscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
install(FILES ${desktop_files}.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT program)
install(FILES ${desktop_files}.metainfo.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT program)
install(FILES ${desktop_files}.mime.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${ACTISCOPE_ID}.xml COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/actiscope.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${ACTISCOPE_ID}.svg
    COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/resources/schema/session.schema.json
    DESTINATION ${CMAKE_INSTALL_DATADIR}/actiscope COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/README.md
    DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE
    DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT licence)

# gzip without name and time: the same source gives the same bytes.
function(actiscope_install_compressed file name destination component)
    set(compressed ${CMAKE_BINARY_DIR}/${name}.gz)
    add_custom_command(OUTPUT ${compressed}
        COMMAND gzip -9nc ${file} > ${compressed}
        DEPENDS ${file} VERBATIM)
    add_custom_target(compress_${component} ALL DEPENDS ${compressed})
    install(FILES ${compressed} DESTINATION ${destination} COMPONENT ${component} ${ARGN})
endfunction()

actiscope_install_compressed(${PROJECT_SOURCE_DIR}/resources/man/actiscope.1 actiscope.1
    ${CMAKE_INSTALL_MANDIR}/man1 program)
actiscope_install_compressed(${PROJECT_SOURCE_DIR}/packaging/debian/changelog changelog.Debian
    ${CMAKE_INSTALL_DOCDIR} debian EXCLUDE_FROM_ALL)
install(FILES ${PROJECT_SOURCE_DIR}/packaging/debian/copyright
    DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT debian EXCLUDE_FROM_ALL)
