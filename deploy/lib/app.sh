# shellcheck shell=bash
# Sourced by the scripts beside it, after jdk.sh and with $root set: builds the program.

jar=$root/deploy/standalone/target/gezinslijn-app.jar

# What the jar is made of, by content, so that a change of branch or a deleted file counts too. A module that is named
# may stand on the tests of others.
sources() {
    local without=(-name target)
    [ $# -gt 0 ] || without+=(-o -path '*/src/test')
    cd "$root"
    find pom.xml shared-events case-command case-query deploy/runtime deploy/standalone "$@" \
        \( "${without[@]}" \) -prune -o -type f -print0 |
        LC_ALL=C sort -z | xargs -0 cksum | cksum
}

# Builds the jar, and the module that is named, unless they are there and made of just these sources. Wants JAVA_HOME.
build() {
    local fingerprint log start
    local module=${1:-deploy/standalone}
    local built_from=$root/$module/target/built-from
    fingerprint=$(sources "$@")
    [ -f "$jar" ] && [ "$(cat "$built_from" 2>/dev/null)" = "$fingerprint" ] && return
    log=$(mktemp)
    start=$SECONDS
    say "Building Gezinslijn with $JAVA_HOME; the first time this fetches its libraries and takes minutes …"
    (cd "$root" && exec ./mvnw -q -B -ntp -DskipTests -Dcyclonedx.skip=true -pl "$module" -am package) >"$log" 2>&1 &
    local maven=$!
    trap 'kill "$maven" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$maven" 2>/dev/null; do
        [ ! -t 2 ] || printf '\r  %d s ' "$((SECONDS - start))" >&2
        sleep 1
    done
    if ! wait "$maven"; then
        say "The build failed:"
        tail -n 40 "$log" >&2
        die "All of it is in $log"
    fi
    trap - INT TERM
    rm -f "$log"
    printf '%s\n' "$fingerprint" >"$built_from"
    [ ! -t 2 ] || printf '\r' >&2
    say "Built in $((SECONDS - start)) s."
}
