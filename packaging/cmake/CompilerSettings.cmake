# SPDX-FileCopyrightText: 2026 The Stetmark developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of ours is compiled with.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

add_compile_definitions(
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
add_compile_options(-Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror=return-type)

if(STETMARK_SANITIZERS)
    add_compile_options(-fsanitize=${STETMARK_SANITIZERS} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${STETMARK_SANITIZERS})
endif()

if(STETMARK_FUZZERS)
    # A finding ends the process; libFuzzer sees which branches are taken.
    add_compile_options(-fsanitize=fuzzer-no-link -fno-sanitize-recover=all)
endif()

# stetmark_room(NAME SOURCES …): one room of the house as a static library.
# Includes are full from the project's root.
function(stetmark_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES")
    add_library(${name} STATIC ${room_SOURCES})
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
endfunction()
