# QCustomPlot as the target actiscope_qcustomplot: from -DQCUSTOMPLOT_SOURCE=FOLDER, else the installed package,
# else what pkg-config knows. Qt's own modules are found before: the package's file expects them.
set(QCUSTOMPLOT_SOURCE "" CACHE PATH "Folder of qcustomplot.h and qcustomplot.cpp, where none is installed")

if(QCUSTOMPLOT_SOURCE)
    add_library(actiscope_qcustomplot STATIC
        ${QCUSTOMPLOT_SOURCE}/qcustomplot.cpp ${QCUSTOMPLOT_SOURCE}/qcustomplot.h)
    set_target_properties(actiscope_qcustomplot PROPERTIES AUTOMOC ON)
    target_include_directories(actiscope_qcustomplot SYSTEM PUBLIC ${QCUSTOMPLOT_SOURCE})
    target_link_libraries(actiscope_qcustomplot PUBLIC Qt6::Widgets Qt6::PrintSupport)
    # Not our code: our instructions, none of our warnings.
    target_compile_options(actiscope_qcustomplot PRIVATE -w ${actiscope_machine})
    return()
endif()

add_library(actiscope_qcustomplot INTERFACE)
find_package(QCustomPlotQt6 CONFIG QUIET)
if(TARGET QCustomPlotQt6::QCustomPlotQt6)
    target_link_libraries(actiscope_qcustomplot INTERFACE QCustomPlotQt6::QCustomPlotQt6)
    return()
endif()

# Distributions name it by the version of Qt or not at all.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
    foreach(name qcustomplot-qt6 qcustomplot)
        pkg_check_modules(${name} QUIET IMPORTED_TARGET ${name})
        if(TARGET PkgConfig::${name})
            target_link_libraries(actiscope_qcustomplot INTERFACE PkgConfig::${name} Qt6::PrintSupport)
            return()
        endif()
    endforeach()
endif()
message(FATAL_ERROR "QCustomPlot for Qt 6 is not installed: name the folder of its source by "
    "-DQCUSTOMPLOT_SOURCE=FOLDER")
