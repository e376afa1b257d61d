# The Debian package: cmake --preset package, build, then cpack --config build/package/CPackConfig.cmake.
if(NOT ACTISCOPE_ARCH OR WIN32)
    return() # a native build runs on machines like this one only; packaging/windows/build packs a .zip
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME actiscope)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Actiscope developers <actiscope@users.noreply.github.com>")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL program debian)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE https://actiscope.github.io)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Fonts with Chinese, and the Chinese texts of Qt's own dialogs.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, fonts-dejavu-core, fonts-noto-cjk, qt6-translations-l10n")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
    "oscilloscope for the activation functions of neural networks")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Actiscope shows activation functions, their derivatives and what both do to
a network that is learning right now. Drag a parameter and watch saturation
and dead regions move; press Play and watch a linear and a nonlinear network
learn the same task side by side. Every picture has the number that proves
it beside it.

Its command line needs no display: exact values and computed properties of
every function, training, races over many seeds, figures as PNG, SVG or PDF,
and networks as PyTorch scripts.

The training kernels of this package need a processor with AVX2 and FMA
(x86-64-v3: Intel since Haswell, AMD since Excavator); on an older one the
program says so and ends.")
include(CPack)
