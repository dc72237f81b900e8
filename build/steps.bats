#!/usr/bin/env bats
# build/steps counts rightly, and fails when it must.

# The steps come from standard input, as build/test would write them.
steps() {
  logs=$BATS_TEST_TMPDIR run bash -c 'set -euo pipefail; . build/steps; eval "$(cat)"; finish'
}

last() { echo "${lines[-1]}"; }

@test "the counts of all steps are added up" {
  steps <<'S'
step one tap - printf '1..3\nok 1 a\nok 2 b # skip later\nok 3 c\n'
step two tunit - printf 'Test run summary: Passed!\n  total: 6\n  failed: 0\n  succeeded: 5\n  skipped: 1\n'
S
  [ "$status" -eq 0 ]
  [ "$(last)" = "7 passed, 0 failed" ]
  [[ ${lines[0]} == *", 1 skipped" && ${lines[1]} == *", 1 skipped" ]]
}

@test "a failing step does not hide later ones" {
  steps <<'S'
step one tap - sh -c 'printf "1..3\nok 1 a\nnot ok 2 b\nnot ok 3 c\n"; exit 1'
step two tap - printf '1..1\nok 1 a\n'
S
  [ "$status" -eq 1 ]
  [ "$(last)" = "2 passed, 2 failed" ]
}

@test "a step without a single test has failed" {
  steps <<'S'
step one tap - printf '1..0\n'
step two tunit - printf 'Test run summary: Zero tests ran\n  total: 0\n  failed: 0\n  succeeded: 0\n'
S
  [ "$status" -eq 1 ]
  [ "$(last)" = "0 passed, 2 failed" ]
}

@test "a crash after passing tests has failed" {
  steps <<'S'
step one tunit - sh -c 'printf "Test run summary: Passed!\n  failed: 0\n  succeeded: 5\n"; exit 134'
S
  [ "$status" -eq 1 ]
  [ "$(last)" = "5 passed, 1 failed" ]
}

@test "a test that was planned and never ran has failed" {
  steps <<'S'
step one tap - printf '1..4\nok 1 a\nok 2 b\n'
S
  [ "$(last)" = "2 passed, 2 failed" ]
}

@test "a step whose foundation failed is not run, and has failed" {
  steps <<'S'
step build none - false
step unit tap build touch "$logs/unit-ran"
S
  [ "$status" -eq 1 ]
  [ "$(last)" = "0 passed, 2 failed" ]
  [ ! -e "$BATS_TEST_TMPDIR/unit-ran" ]
}

@test "a step that cannot be started has failed" {
  steps <<'S'
step one tap - ./there-is-no-such-program
S
  [ "$status" -eq 1 ]
  [ "$(last)" = "0 passed, 1 failed" ]
}

@test "a build that works is no test" {
  steps <<'S'
step build none - true
step one tap build printf '1..1\nok 1 a\n'
S
  [ "$status" -eq 0 ]
  [ "$(last)" = "1 passed, 0 failed" ]
}

@test "a step runs once, even if two groups need it" {
  steps <<'S'
step build none - false
step build none - false
S
  [ "$(last)" = "0 passed, 1 failed" ]
}

@test "the end of a failed step's output is shown, within bounds" {
  steps <<'S'
step one none - sh -c 'seq 1 1000; exit 1'
S
  [[ $output == *1000* ]]
  [ "${#lines[@]}" -lt 50 ]
}
