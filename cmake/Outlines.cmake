# The program reads no SVG: formulas and icons are built into it as outlines (ui/outlines/outline.h), its own icon
# as pictures. A native build makes them with the tool ui/outlines, which needs Qt's SVG module; a build for
# another system takes them from a native one:
#     cmake --build build/release --target outlines
#     cmake --preset windows -DACTISCOPE_OUTLINES=build/release/ui/outlines
set(ACTISCOPE_OUTLINES "" CACHE PATH "Outlines that a native build has made; made here if empty")

set(program_icon ${PROJECT_SOURCE_DIR}/resources/icons/actiscope.svg)
file(GLOB drawings CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/resources/icons/*.svg ${PROJECT_SOURCE_DIR}/resources/formulas/*.svg)
list(REMOVE_ITEM drawings ${program_icon})

set(outlines_folder ${CMAKE_CURRENT_BINARY_DIR}/outlines)
if(ACTISCOPE_OUTLINES)
    cmake_path(ABSOLUTE_PATH ACTISCOPE_OUTLINES BASE_DIRECTORY ${PROJECT_SOURCE_DIR} NORMALIZE
        OUTPUT_VARIABLE outlines_folder)
endif()
set(outlines "")
foreach(drawing IN LISTS drawings)
    cmake_path(GET drawing STEM name)
    cmake_path(GET drawing PARENT_PATH folder)
    cmake_path(GET folder FILENAME folder)
    list(APPEND outlines ${outlines_folder}/${folder}/${name}.outline)
endforeach()
set(program_icons "")
foreach(size 16 32 48 64 128 256)
    list(APPEND program_icons ${outlines_folder}/icons/actiscope_${size}.png)
endforeach()
set(program_ico ${outlines_folder}/icons/actiscope.ico)

if(ACTISCOPE_OUTLINES)
    foreach(file IN LISTS outlines program_icons program_ico)
        if(NOT EXISTS ${file})
            message(FATAL_ERROR "${file} is missing: build the target 'outlines' natively first")
        endif()
    endforeach()
    return()
endif()

if(NOT TARGET Qt6::Svg)
    message(FATAL_ERROR "Qt's SVG module is not installed: it, or -DACTISCOPE_OUTLINES=FOLDER, is needed")
endif()
add_executable(outlines_tool
    outlines/outline.cpp outlines/tool.cpp outlines/program_icon.cpp outlines/recorder.cpp)
target_link_libraries(outlines_tool PRIVATE actiscope_options Qt6::Gui Qt6::Svg)
add_custom_command(OUTPUT ${outlines} ${program_icons} ${program_ico}
    COMMAND outlines_tool ${outlines_folder} ${program_icon} ${drawings}
    DEPENDS outlines_tool ${program_icon} ${drawings}
    COMMENT "Outlines of formulas and icons" VERBATIM)
add_custom_target(outlines DEPENDS ${outlines} ${program_icons} ${program_ico})
