# Installs the build into an empty folder: exactly the expected files are there, and the program runs.
# cmake -DBUILD=... -DPREFIX=... -DID=... -DVERSION=... -DCONFIG=... -P install_test.cmake
cmake_policy(SET CMP0057 NEW)
file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX} --config "${CONFIG}"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

set(expected
    bin/actiscope
    share/actiscope/session.schema.json
    share/applications/${ID}.desktop
    share/doc/actiscope/LICENSE
    share/doc/actiscope/README.md
    share/icons/hicolor/scalable/apps/${ID}.svg
    share/man/man1/actiscope.1.gz
    share/metainfo/${ID}.metainfo.xml
    share/mime/packages/${ID}.xml)
file(GLOB_RECURSE installed RELATIVE ${PREFIX} ${PREFIX}/*)
foreach(file IN LISTS expected)
    if(NOT file IN_LIST installed)
        message(SEND_ERROR "not installed: ${file}")
    endif()
endforeach()
foreach(file IN LISTS installed)
    if(NOT file IN_LIST expected)
        message(SEND_ERROR "installed, but not expected: ${file}")
    endif()
endforeach()

execute_process(COMMAND ${PREFIX}/bin/actiscope --version
    OUTPUT_VARIABLE version COMMAND_ERROR_IS_FATAL ANY)
if(NOT version MATCHES "^actiscope ${VERSION}\nQt [0-9.]+")
    message(SEND_ERROR "the installed program says '${version}'")
endif()
file(REMOVE_RECURSE ${PREFIX})
