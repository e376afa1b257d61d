# Compiles the sources of a folder as one, which reads their headers once: the window builds in less than half
# the time. So names at file scope are unique within their folder. -DACTISCOPE_UNITY=OFF compiles each
# file by itself, for tools that look at one file and for whoever edits one all day.
option(ACTISCOPE_UNITY "Compile the sources of a folder as one" ON)

# Of a target whose sources are known; those in FOLDERS that do not keep the rule stay alone.
function(actiscope_unity target)
    cmake_parse_arguments(PARSE_ARGV 1 unity "" "" "EXCEPT")
    if(NOT ACTISCOPE_UNITY)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        cmake_path(ABSOLUTE_PATH source NORMALIZE OUTPUT_VARIABLE path)
        cmake_path(RELATIVE_PATH path BASE_DIRECTORY ${PROJECT_SOURCE_DIR})
        cmake_path(GET path PARENT_PATH folder)
        if(path MATCHES "\\.cpp$" AND NOT folder IN_LIST unity_EXCEPT)
            string(REPLACE "/" "_" group ${folder})
            set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
        endif()
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
