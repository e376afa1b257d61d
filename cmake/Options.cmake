# One INTERFACE target carries every compiler flag, so that no target can differ: mixing instruction
# sets between files changes Eigen's alignment and crashes.
add_library(actiscope_options INTERFACE)
target_include_directories(actiscope_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(actiscope_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC bug 105593: its own AVX-512 header triggers these warnings wherever it is used.
    target_compile_options(actiscope_options INTERFACE
        -Wno-uninitialized
        -Wno-maybe-uninitialized)
endif()
# Vectors wider than the machine's registers are passed differently with other instruction sets; ours are
# never passed between files that are built differently.
target_compile_options(actiscope_options INTERFACE -Wno-psabi)

set(actiscope_instructions "generic") # for --version
set(actiscope_machine "") # for code of others that is built along (cmake/QCustomPlot.cmake)
if(ACTISCOPE_ARCH)
    set(actiscope_instructions ${ACTISCOPE_ARCH})
    # The level that the program asks the processor for before anything else (app/processor.cpp).
    if(NOT ACTISCOPE_ARCH STREQUAL "x86-64-v3")
        message(FATAL_ERROR "ACTISCOPE_ARCH is '${ACTISCOPE_ARCH}'; allowed are x86-64-v3 or nothing")
    endif()
    if(ACTISCOPE_NATIVE)
        message(FATAL_ERROR "ACTISCOPE_ARCH=${ACTISCOPE_ARCH} needs ACTISCOPE_NATIVE=OFF")
    endif()
    list(APPEND actiscope_machine -march=${ACTISCOPE_ARCH})
elseif(ACTISCOPE_NATIVE)
    set(actiscope_instructions "native")
    list(APPEND actiscope_machine -march=native)
endif()
if(WIN32 AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC bug 54412: the stack is aligned to 16 bytes only on Windows, and yet AVX registers are saved there
    # with instructions that need 32. The assembler writes those that do not ask, which are as fast today.
    list(APPEND actiscope_machine -Wa,-muse-unaligned-vector-move)
    # GCC 12 can lose the signal of a semaphore where there is no futex (it looks at the value before it locks):
    # the end of a std::stop_callback then waits forever. Those of POSIX do not.
    target_compile_definitions(actiscope_options INTERFACE _GLIBCXX_USE_POSIX_SEMAPHORE=1)
endif()
target_compile_options(actiscope_options INTERFACE ${actiscope_machine})
if(ACTISCOPE_SANITIZE)
    # GCC documents false warnings from the middle end with sanitizers; release stays strict.
    target_compile_options(actiscope_options INTERFACE -Wno-error)
    target_compile_options(actiscope_options INTERFACE
        -fsanitize=${ACTISCOPE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_compile_definitions(actiscope_options INTERFACE ACTISCOPE_SANITIZED)
    target_link_options(actiscope_options INTERFACE -fsanitize=${ACTISCOPE_SANITIZE})
endif()
