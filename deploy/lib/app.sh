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

# Sets program to how java is to be told of the jar: laid out, with a cache of what a start takes, which is made once
# after each build by starting once. Where that cannot be done, as it is. Wants JAVA_HOME, after build.
quick_start() {
    program=(-jar "$jar")
    # caches of older ones are of little use here
    [ "$(jdk_version "$JAVA_HOME")" -ge 25 ] || return 0
    local folder=$root/deploy/standalone/target/start made_for
    made_for="$(cat "$root/deploy/standalone/target/built-from") $JAVA_HOME $(cksum <"$JAVA_HOME/release")"
    if [ "$(cat "$folder/made-for" 2>/dev/null)" != "$made_for" ]; then
        say "Starting once to note what a start takes; the next are quicker for it …"
        rm -rf "$folder"
        mkdir -p "$folder"
        note_start "$folder" >"$folder/log" 2>&1 || rm -f "$folder/start.aot"
        rm -rf "$folder/data"
        # also where it failed: it is not tried at each start
        printf '%s\n' "$made_for" >"$folder/made-for"
    fi
    # what does not fit is passed over by the JVM, which need not tell
    [ ! -f "$folder/start.aot" ] ||
        program=("-XX:AOTCache=$folder/start.aot" '-Xlog:aot*=off' -jar "$folder/app/${jar##*/}")
}

# With nothing of whoever starts it in its environment: no store of theirs is opened. In a shell of its own: whoever
# calls stays in their folder, from which the data are named.
note_start() (
    java=$JAVA_HOME/bin/java
    cd "$1" && "$java" -Djarmode=tools -jar "$jar" extract --destination app &&
        env -i "PATH=$PATH" "HOME=$HOME" "$java" "-XX:AOTCacheOutput=$1/start.aot" -Dspring.context.exit=onRefresh \
            --enable-native-access=ALL-UNNAMED -Ddisable-axoniq-console-message=true -jar "app/${jar##*/}" \
            --server.port=0 "--gezinslijn.data=$1/data"
)
