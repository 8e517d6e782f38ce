# SPDX-FileCopyrightText: 2026 The Stetmark developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Where everything goes on Linux, and the two Debian packages.

set(linux "${CMAKE_CURRENT_LIST_DIR}")

install(TARGETS stetmark RUNTIME COMPONENT stetmark)
install(FILES "${linux}/stetmark.desktop"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT stetmark)
install(FILES "${linux}/stetmark.metainfo.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT stetmark)
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/stetmark.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT stetmark)
install(FILES "${linux}/stetmark.1"
    DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT stetmark)
install(FILES "${linux}/copyright"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/stetmark" COMPONENT stetmark)

install(TARGETS stetmark-cli RUNTIME COMPONENT stetmark-cli)
install(FILES "${linux}/stetmark-cli.1"
    DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT stetmark-cli)
install(FILES "${linux}/copyright"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/stetmark-cli" COMPONENT stetmark-cli)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME stetmark)
set(CPACK_PACKAGE_CONTACT "The Stetmark developers <maintainers@stetmark.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL stetmark stetmark-cli)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)

set(CPACK_DEBIAN_STETMARK_PACKAGE_NAME stetmark)
set(CPACK_DEBIAN_STETMARK_PACKAGE_SECTION editors)
# The icon and the window's SVG icons are drawn by Qt's SVG plugin, which nothing links.
set(CPACK_DEBIAN_STETMARK_PACKAGE_DEPENDS libqt6svg6)
set(CPACK_DEBIAN_STETMARK_PACKAGE_RECOMMENDS "hunspell-en-us | hunspell-dictionary, qt6-wayland, shared-mime-info")
set(CPACK_COMPONENT_STETMARK_DESCRIPTION
"The window: text, live preview and a form for the front matter, side by side.
What you did not touch, stands: opening and saving changes no byte, and moving
a slider changes one number.")

set(CPACK_DEBIAN_STETMARK-CLI_PACKAGE_NAME stetmark-cli)
set(CPACK_DEBIAN_STETMARK-CLI_PACKAGE_SECTION text)
set(CPACK_COMPONENT_STETMARK-CLI_DESCRIPTION
"The command line: exports essays to finished HTML, reads and sets front matter
fields without changing any other byte, and lists what is wrong with an essay.")

include(CPack)
