# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The Debian packages Bellwether is built with, and how to get those that are missing. Sourced by app/run and tests/run.

# package: why
build_packages=(
  'gcc: compiles the C code'
  'libc6-dev: headers of the C library'
  'meson: configures the build'
  'ninja-build: runs the build'
  'pkgconf: finds the libraries below'
  'gettext: compiles the translations'
  'libglib2.0-dev: types, files, settings'
  'libgtk-4-dev: the windows'
  'libadwaita-1-dev: the look and the widgets of GNOME'
  'libxml2-dev: reads and writes the assessments and the documents'
  'libcairo2-dev: draws the charts and the pages'
  'libpango1.0-dev: lays out the text on them'
  'librsvg2-dev: reads logos that are SVG'
  'libqpdf-dev: says in a PDF what cairo cannot: its language, and what figures show'
  'libical-dev: writes the action plan as tasks for a calendar'
  'libzip-dev: puts OpenDocument texts together'
  'libsodium-dev: seals documents with a passphrase'
)
# What the window needs while it runs, beyond what the libraries bring along.
run_packages=(
  'librsvg2-common: shows the icons, which are SVG'
)
browser_packages=(
  'libgtk-4-bin: shows the window in a web browser, as there is no display here'
)

# install_missing "PACKAGE: why"…  Installs what is missing, saying what and why first. Returns 1 when it cannot.
install_missing ()
{
  local entry name status missing=() as_root=()
  local -A installed=()

  if command -v dpkg-query >/dev/null; then
    while read -r name status; do
      [[ $status != installed ]] || installed[$name]=yes
    done < <(dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' "${@%%:*}" 2>/dev/null)
  fi
  for entry in "$@"; do
    [[ -n ${installed[${entry%%:*}]-} ]] || missing+=("$entry")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0

  if ! command -v apt-get >/dev/null; then
    command -v meson >/dev/null && command -v msgfmt >/dev/null \
      && pkg-config --exists 'gtk4 >= 4.8' 'libadwaita-1 >= 1.2' 'libxml-2.0 >= 2.9.14' 2>/dev/null && return 0
    echo 'Bellwether needs some packages, and only on Debian can it install them by itself.'
    echo 'Please install what your system calls these, then start again:'
    printf '  %s\n' "${missing[@]}"
    return 1
  fi

  echo 'Some packages are missing. They are installed now:'
  printf '  %s\n' "${missing[@]}"
  if [[ $(id -u) -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
      echo 'This needs the rights of root, and there is no sudo here. Please run this as root, then start again:'
      echo "  apt-get install ${missing[*]%%:*}"
      return 1
    fi
    as_root=(sudo)
  fi
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  if ! { "${as_root[@]}" apt-get update --quiet=2 \
         && "${as_root[@]}" apt-get install --quiet=2 --yes --no-install-recommends -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 \
              "${missing[@]%%:*}"; } </dev/null >/dev/null; then
    echo 'The packages could not be installed; what apt-get said stands above. Is there a network connection?'
    return 1
  fi
}
