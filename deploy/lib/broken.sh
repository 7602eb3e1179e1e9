#!/usr/bin/env bash
# Called by deploy/chaos broken: puts each known fault into a copy of the sources, and sees which test finds it.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=jdk.sh
. "$root/deploy/lib/jdk.sh"

cd "$root"
use_jdk
patches=(deploy/standalone/src/test/broken/*.patch)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copy=$work/copy
mkdir "$copy"

# What is compiled already need not be again.
say "Copying the sources to $copy …"
tar -C "$root" --exclude=./.git --exclude='./*/target/*.jar' -cf - . | tar -C "$copy" -xf -

# header PATCH NAME: what stands after the name at the top of a patch
header() { sed -n "s/^$2: *//p; /^diff /q" "$1"; }

status=0
for patch in "${patches[@]}"; do
    name=$(basename "$patch" .patch)
    cd "$copy"
    # git finds no repository here, and applies to the files
    if ! GIT_CEILING_DIRECTORIES=$work git apply "$root/$patch"; then
        die "$name: the patch no longer applies; make it anew from $patch"
    fi
    tests=$(header "$root/$patch" tests) integration=$(header "$root/$patch" integration-tests)
    say "$name: $(head -n 1 "$root/$patch")"
    ./mvnw -B -ntp -Dspotless.check.skip=true -pl "$(header "$root/$patch" modules)" -am verify \
        -Dmaven.test.failure.ignore=true \
        -Dtest="${tests:-NoSuch}" -Dsurefire.failIfNoSpecifiedTests=false \
        -Dit.test="${integration:-NoSuch}" -Dfailsafe.failIfNoSpecifiedTests=false >"$work/log" 2>&1 || true
    if ! grep -q 'Tests run:' "$work/log"; then
        tail -n 30 "$work/log" >&2
        die "$name: it was not built, so nothing was tested"
    fi
    # Names of properties have spaces where those of other tests have lines.
    caught=$(sed -n 's/^\[ERROR\] nl\.gezinslijn\.\(.*\) -- Time elapsed.*<<< \(FAILURE\|ERROR\)!.*/\1/p' "$work/log" |
        sed 's/^[a-z.]*\.\([A-Z]\)/\1/; s/[({].*//; s/ /_/g' | sort -u | sed 's/^/    /')
    if [ -n "$caught" ]; then
        printf '%s is caught by\n%s\n' "$name" "$caught"
    else
        printf '%s is caught by NO TEST of %s %s\n' "$name" "$tests" "$integration"
        status=1
    fi
    GIT_CEILING_DIRECTORIES=$work git apply -R "$root/$patch"
done
exit "$status"
