# shellcheck shell=bash
# Sourced by the scripts beside it: finds a JDK that can build and run Gezinslijn.

JDK_NEEDED=21

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# Runs a command as root, or says that it cannot.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo "$@"
    else
        return 1
    fi
}

# Installs Debian packages, where there is apt-get and the right to use it.
apt_install() {
    command -v apt-get >/dev/null || return 1
    as_root true || return 1
    say "Installing $* …"
    as_root apt-get -qq update >&2 || return 1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}

# Prints the feature version (21, 25, …) of the JDK in a folder; fails where there is none.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$version" ] && printf '%s\n' "$version"
}

jdk_suffices() {
    local version
    version=$(jdk_version "$1") && [ "$version" -ge "$JDK_NEEDED" ]
}

# Prints the newest JDK among the places where installers put them.
newest_jdk() {
    local home version best='' best_version=$((JDK_NEEDED - 1))
    for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* \
        "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jdks/*; do
        version=$(jdk_version "$home") || continue
        if [ "$version" -gt "$best_version" ]; then
            best=$home best_version=$version
        fi
    done
    [ -n "$best" ] && printf '%s\n' "$best"
}

# Exports JAVA_HOME: the one that is set, the one on the PATH, the newest installed, or a Debian package.
use_jdk() {
    local home package
    if [ -n "${JAVA_HOME:-}" ] && jdk_suffices "$JAVA_HOME"; then
        export JAVA_HOME
        return
    fi
    if home=$(readlink -f "$(command -v javac)" 2>/dev/null) && home=${home%/bin/javac} && jdk_suffices "$home"; then
        export JAVA_HOME=$home
        return
    fi
    if ! home=$(newest_jdk); then
        package=$(apt-cache search --names-only '^openjdk-[0-9]+-jdk-headless$' 2>/dev/null |
            sed 's/ .*//' | awk -F- -v least="$JDK_NEEDED" '$2 >= least' | sort -t- -k2n | tail -n 1)
        [ -z "$package" ] || apt_install "$package" || true
        home=$(newest_jdk) || die "No JDK $JDK_NEEDED or newer was found. Install one (any vendor), or set JAVA_HOME to it."
    fi
    export JAVA_HOME=$home
}
