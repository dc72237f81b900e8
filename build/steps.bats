#!/usr/bin/env bats
# build/steps counts rightly, and fails when it must.

# The steps come from standard input, as build/test would write them.
steps() {
  logs=$BATS_TEST_TMPDIR run bash -c 'set -euo pipefail; . build/steps; eval "$(cat)"; finish'
}

last() { echo "${lines[-1]}"; }

# await_end PROCESS: its new parent may still have to look at it.
await_end() { while [[ -e /proc/$1/exe ]]; do sleep 0.1; done; }

@test "the counts of all steps are added up" {
  steps <<'S'
step one 1 tap - printf '1..3\nok 1 a\nok 2 b # skip later\nok 3 c\n'
step two 1 tunit one printf 'Test run summary: Passed!\n  total: 6\n  failed: 0\n  succeeded: 5\n  skipped: 1\n'
S
  [ "$status" -eq 0 ]
  [ "$(last)" = "7 passed, 0 failed" ]
  [[ ${lines[0]} == *", 1 skipped" && ${lines[1]} == *", 1 skipped" ]]
}

@test "a failing step does not hide later ones" {
  steps <<'S'
step one 1 tap - sh -c 'printf "1..3\nok 1 a\nnot ok 2 b\nnot ok 3 c\n"; exit 1'
step two 1 tap - printf '1..1\nok 1 a\n'
S
  [ "$status" -eq 1 ]
  [ "$(last)" = "2 passed, 2 failed" ]
}

@test "a step without a single test has failed" {
  steps <<'S'
step one 1 tap - printf '1..0\n'
step two 1 tunit - printf 'Test run summary: Zero tests ran\n  total: 0\n  failed: 0\n  succeeded: 0\n'
S
  [ "$status" -eq 1 ]
  [ "$(last)" = "0 passed, 2 failed" ]
}

@test "a crash after passing tests has failed" {
  steps <<'S'
step one 1 tunit - sh -c 'printf "Test run summary: Passed!\n  failed: 0\n  succeeded: 5\n"; exit 134'
S
  [ "$status" -eq 1 ]
  [ "$(last)" = "5 passed, 1 failed" ]
}

@test "a test that was planned and never ran has failed" {
  steps <<'S'
step one 1 tap - printf '1..4\nok 1 a\nok 2 b\n'
S
  [ "$(last)" = "2 passed, 2 failed" ]
}

@test "a step whose foundation failed is not run, and has failed" {
  steps <<'S'
step build 1 none - false
step unit 1 tap build touch "$logs/unit-ran"
step check 1 tap unit touch "$logs/unit-ran"
S
  [ "$status" -eq 1 ]
  [ "$(last)" = "0 passed, 3 failed" ]
  [ ! -e "$BATS_TEST_TMPDIR/unit-ran" ]
}

@test "a step whose foundation is unknown has failed, and so have steps that wait for each other" {
  steps <<'S'
step unit 1 tap nosuch printf '1..1\nok 1 a\n'
step hen 1 none egg true
step egg 1 none hen true
S
  [ "$(last)" = "0 passed, 3 failed" ]
}

@test "a step waits for one that need not pass, and runs without one that was not added" {
  steps <<'S'
step first 1 none - sh -c 'sleep 0.5; touch "$0/first-ended"; false' "$logs"
step second 1 none ~first,~nosuch test -e "$logs/first-ended"
S
  [ "$(last)" = "0 passed, 1 failed" ]
  [[ ${lines[-2]} == "second "*" ok "* ]]
}

@test "a step that cannot be started has failed" {
  steps <<'S'
step one 1 tap - ./there-is-no-such-program
S
  [ "$status" -eq 1 ]
  [ "$(last)" = "0 passed, 1 failed" ]
}

@test "a build that works is no test" {
  steps <<'S'
step build 1 none - true
step one 1 tap build printf '1..1\nok 1 a\n'
S
  [ "$status" -eq 0 ]
  [ "$(last)" = "1 passed, 0 failed" ]
}

@test "a step runs once, even if two groups need it" {
  steps <<'S'
step build 1 none - false
step build 1 none - false
S
  [ "$(last)" = "0 passed, 1 failed" ]
}

@test "steps that were run are not run again with those added later" {
  steps <<'S'
step one 1 tap - sh -c 'echo >>"$0/runs"; printf "1..1\nok 1 a\n"' "$logs"
run_steps
step two 1 tap one printf '1..1\nok 1 a\n'
S
  [ "$(last)" = "2 passed, 0 failed" ]
  [ "$(wc -l <"$BATS_TEST_TMPDIR/runs")" -eq 1 ]
}

# Each of the two steps ends only when it has seen the other.
@test "two lanes run two steps at the same time, each on processors of its own" {
  (($(nproc) > 1)) || skip "there is one processor"
  steps <<'S'
lanes=2
meet='taskset --cpu-list --pid $$ | sed "s/.*: //" >"$0/$1"; until [ -s "$0/$2" ]; do sleep 0.1; done'
step one 1 none - sh -c "$meet" "$logs" a b
step two 1 none - sh -c "$meet" "$logs" b a
S
  [ "$(last)" = "0 passed, 0 failed" ]
  [ "$(<"$BATS_TEST_TMPDIR/a")" != "$(<"$BATS_TEST_TMPDIR/b")" ]
}

@test "one lane runs one step after the other, in their order" {
  steps <<'S'
lanes=1
alone='mkdir "$0/alone" && sleep 0.3 && rmdir "$0/alone"'
step one 1 none - sh -c "$alone" "$logs"
step two 1 none - sh -c "$alone" "$logs"
step three 1 none - sh -c "$alone" "$logs"
S
  [ "$(last)" = "0 passed, 0 failed" ]
  [[ ${lines[0]} == one* && ${lines[1]} == two* && ${lines[2]} == three* ]]
}

@test "a step that takes too long is ended with all that it began, and has failed" {
  steps <<'S'
time_limit() { echo -59; }
step one 1 tap - sh -c 'printf "1..2\nok 1 a\n"; sleep 1000 & echo $! >"$0/begun"; wait' "$logs"
S
  [ "$(last)" = "1 passed, 1 failed" ]
  await_end "$(<"$BATS_TEST_TMPDIR/begun")"
}

@test "the time limit grows with the slowness that was measured, and never shrinks" {
  echo 300 >"$BATS_TEST_TMPDIR/slowness"
  echo 20 >"$BATS_TEST_TMPDIR/slowness-guest"
  logs=$BATS_TEST_TMPDIR run bash -c '. build/steps; time_limit 10; rm "$logs/slowness"; time_limit 10'
  [ "$output" = $'1200\n400' ]
}

@test "whoever is interrupted ends the steps first" {
  logs=$BATS_TEST_TMPDIR bash -c 'set -euo pipefail; . build/steps
    step one 1 none - sh -c "echo \$\$ >$logs/begun; sleep 1000; true"; finish' 3>&- &
  until [[ -s $BATS_TEST_TMPDIR/begun ]]; do sleep 0.1; done
  kill -TERM $!
  status=0
  wait $! || status=$?
  [ "$status" -eq 143 ]
  await_end "$(<"$BATS_TEST_TMPDIR/begun")"
}

@test "the line of a step names the kernel that it ran on" {
  steps <<'S'
step one 1 none - echo 'kernel: user-mode Linux 7.2.7 (seccomp)'
S
  [[ ${lines[0]} == *" s, user-mode Linux 7.2.7 (seccomp)" ]]
}

@test "what a step has to show is shown" {
  steps <<'S'
step check 1 show - echo 'size: 3'
S
  [ "${lines[1]}" = "    size: 3" ]
}

@test "the end of a failed step's output is shown, within bounds" {
  steps <<'S'
step one 1 none - sh -c 'seq 1 1000; exit 1'
S
  [[ $output == *1000* ]]
  [ "${#lines[@]}" -lt 50 ]
}

@test "every file belongs to exactly one share, and the shares have about as many tests" {
  local number file
  for ((number = 1; number <= 5; number++)); do
    logs=$BATS_TEST_TMPDIR bash -c '. build/steps; share 5 "$@"' share "$number" e2e/bats/*.bats >"$BATS_TEST_TMPDIR/share.$number"
    while read -r file; do cat "$file"; done <"$BATS_TEST_TMPDIR/share.$number" | grep --count '^@test' >>"$BATS_TEST_TMPDIR/sums"
  done
  [ "$(sort "$BATS_TEST_TMPDIR"/share.*)" = "$(printf '%s\n' e2e/bats/*.bats | sort)" ]
  (($(sort -n "$BATS_TEST_TMPDIR/sums" | tail -n 1) - $(sort -n "$BATS_TEST_TMPDIR/sums" | head -n 1) < 10))
}
