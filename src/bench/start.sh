#!/usr/bin/env bash
# Measures the way from `java -jar target/keyfound.jar` to the first answered search, shipped content, and beside it, by
# turns, the way of a web program of Spring Boot with Tomcat and Thymeleaf and no code of its own to its first answer.
#
#   src/bench/start.sh [-n RUNS] [-k] [-a] [-o] [-- JVM OPTIONS]
#
#   -n RUNS   how often (default 5)
#   -k        keep the data folder between the runs: each start but one that is not counted finds its index and its database
#   -a        with the JDK's AOT caches on both sides, each made by one start before
#   -o        ours only
#   --        what follows is for the JVM, as `-- -XX:+UseSerialGC`
#
# Prints for each run the time that passed and the processor time that was used, in seconds, then the least and the median
# of each and how many times the empty program's ours is: on a machine that does other work too, the least and the ratio
# are what tells. JAR, PORT, JAVA and MAVEN_REPOSITORY may be set from outside. Build the jar first: it leaves the list of
# the libraries, of which the empty program takes its own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

runs=5 keep=false cached=false programs=(keyfound empty)
while getopts 'n:kao' option; do
    case $option in
        n) runs=$OPTARG ;;
        k) keep=true ;;
        a) cached=true ;;
        o) programs=(keyfound) ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))

jar=${JAR:-target/keyfound.jar} port=${PORT:-18080} java=${JAVA:-java}
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
scratch=$(mktemp -d)
server=
trap 'rm -rf "$scratch"' EXIT
trap '[ -z "$server" ] || kill "$server"; exit 130' INT TERM

# The libraries that spring-boot-starter-webmvc and spring-boot-starter-thymeleaf bring, as files with `:` between them.
libraries() {
    sed -nE 's/^ +([^:]+):([^:]+):jar:([^:]+):[a-z]+.*/\1 \2 \3/p' target/libraries.txt | while read -r group name version; do
        case $group:$name in
            org.springframework:spring-jdbc | org.springframework:spring-tx | org.springframework:spring-context-support) ;;
            org.springframework:* | org.apache.tomcat.embed:* | org.thymeleaf:* | org.attoparser:* | org.unbescape:* | \
                ch.qos.logback:* | org.slf4j:* | org.apache.logging.log4j:* | org.yaml:* | tools.jackson.core:* | \
                com.fasterxml.jackson.core:jackson-annotations | jakarta.annotation:* | commons-logging:* | org.jspecify:* | \
                io.micrometer:micrometer-commons | io.micrometer:micrometer-observation | \
                org.springframework.boot:spring-boot | \
                org.springframework.boot:spring-boot-autoconfigure | org.springframework.boot:spring-boot-http-converter | \
                org.springframework.boot:spring-boot-jackson | org.springframework.boot:spring-boot-servlet | \
                org.springframework.boot:spring-boot-thymeleaf | org.springframework.boot:spring-boot-tomcat | \
                org.springframework.boot:spring-boot-web-server | org.springframework.boot:spring-boot-webmvc)
                printf ':%s/%s/%s/%s/%s-%s.jar' "$repository" "${group//.//}" "$name" "$version" "$name" "$version" ;;
        esac
    done
}

build_empty() {
    [ -f target/libraries.txt ] || { echo "start: build the jar first: ./mvnw package" >&2; exit 1; }
    classpath=$(libraries)
    mkdir "$scratch/classes"
    "${java%java}javac" -d "$scratch/classes" -cp "${classpath#:}" src/bench/empty/EmptyProgram.java
    "${java%java}jar" -c -f "$scratch/empty.jar" -C "$scratch/classes" .
    classpath=$scratch/empty.jar$classpath
}

# Starts the program, with the options of the JVM behind its name, and asks until there is an answer. A server that begins
# to answer is asked ten times a second: asking costs it time, too.
start() {
    local program=$1 path='/api/v1/search?q=Too%20many%20open%20files' status=200
    shift
    if [ "$program" = keyfound ]; then
        set -- "$@" -jar "$jar" --keyfound.data.dir="$scratch/data"
    else
        path=/ status=404
        set -- "$@" -cp "$classpath" empty.EmptyProgram
    fi
    "$java" "$@" --server.port="$port" >"$scratch/log" 2>&1 &
    server=$!
    until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
        kill -0 "$server" 2>/dev/null || { cat "$scratch/log" >&2; exit 1; }
        sleep 0.02
    done
    until [ "$(curl -s -o "$scratch/answer" -w '%{http_code}' "http://127.0.0.1:$port$path")" = "$status" ]; do
        kill -0 "$server" 2>/dev/null || { cat "$scratch/log" >&2; exit 1; }
        sleep 0.1
    done
}

stop() {
    kill "$server" && wait "$server" || true
    server=
}

# One start: its name, the milliseconds that passed and the milliseconds of processor time.
measured() {
    local program=$1 begin passed stat
    shift
    $keep || rm -rf "$scratch/data"
    begin=$(date +%s%N)
    start "$program" "$@"
    passed=$((($(date +%s%N) - begin) / 1000000))
    read -r -a stat <"/proc/$server/stat"
    echo "$program $passed $(((stat[13] + stat[14]) * 1000 / $(getconf CLK_TCK)))"
    stop
}

[ "${#programs[@]}" = 1 ] || build_empty
for program in "${programs[@]}"; do
    if $cached; then
        start "$program" -XX:AOTCacheOutput="$scratch/$program.aot" -Xlog:aot=off "$@"
        stop
    fi
done
if $keep && ! $cached; then
    start keyfound "$@"
    stop
fi

for ((run = 1; run <= runs; run++)); do
    for program in "${programs[@]}"; do
        if $cached; then
            measured "$program" -XX:AOTCache="$scratch/$program.aot" -Xlog:aot=off "$@"
        else
            measured "$program" "$@"
        fi
    done
done | awk '
    function median(values, count,    i, j, swap) {
        for (i = 2; i <= count; i++)
            for (j = i; j > 1 && values[j - 1] > values[j]; j--) {
                swap = values[j]; values[j] = values[j - 1]; values[j - 1] = swap
            }
        least = values[1]
        return (values[int((count + 1) / 2)] + values[int((count + 2) / 2)]) / 2
    }
    {
        printf "%s: %.2f s passed, %.2f s of processor time\n", $1, $2 / 1000, $3 / 1000
        fflush()
        if ($1 == "empty") { emptyPassed[++others] = $2; emptyUsed[others] = $3 }
        else { passed[++count] = $2; used[count] = $3 }
    }
    END {
        middle = median(passed, count); a = least
        printf "keyfound: passed least %.2f, median %.2f s; ", a / 1000, middle / 1000
        middle = median(used, count); b = least; c = middle
        printf "processor time least %.2f, median %.2f s\n", b / 1000, c / 1000
        if (others == 0) exit
        middle = median(emptyPassed, others); e = least
        printf "empty program: passed least %.2f, median %.2f s; ", e / 1000, middle / 1000
        middle = median(emptyUsed, others)
        printf "processor time least %.2f, median %.2f s\n", least / 1000, middle / 1000
        printf "times the empty program: passed %.2f, processor time %.2f (median %.2f)\n", a / e, b / least, c / middle
    }'
