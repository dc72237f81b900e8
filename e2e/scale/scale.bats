#!/usr/bin/env bats
# The binary reads large inputs within bounds of memory, and its messages stay short. Nothing here asserts a time: bench/scale measures it.
# It needs no kernel. IPVSCTL is the binary, dist/ipvsctl by default.

here=$BATS_TEST_DIRNAME
ipvsctl=${IPVSCTL:-$here/../../dist/ipvsctl}
ten_million=10000000

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  unset "${!IPVSCTL_@}"
  echo "services: []" >empty.yaml
}

# measure ARG...: runs the binary; its exit code and the rest are in the variables that e2e/scale/measure names.
measure() {
  local name value
  # Only a hang takes so long; its exit code is 124.
  "$here/measure" timeout "${patience:-300}" "$ipvsctl" "$@" >measured
  while read -r name value; do printf -v "$name" %d "$value"; done <measured
  echo "$*: exit code $status, $kilobytes kB, $milliseconds ms, $lines lines of at most $longest bytes"
}

ends_with() { ((status == $1)) || { echo "exit code $status instead of $1" && return 1; }; }

needs_at_most() { ((kilobytes <= $1 * 1000)) || { echo "it needs more than $1 MB" && return 1; }; }

says_at_most() { ((lines <= $1 && longest <= 400)) || { echo "it says more than $1 lines of 400 bytes" && return 1; }; }

# CHECK...: something that others have still to make. When it passes, this fails, so that these words are removed.
million() {
  "$here/../../bench/model" yaml 5000 200 >million.yaml
  measure validate -f million.yaml || return
  ends_with 0 && needs_at_most 400 && says_at_most 1
}

# scalar KIND EXIT-CODE
scalar() {
  "$here/input" "$1" "$ten_million" >large.yaml
  measure validate -f large.yaml || return
  ends_with "$2" && needs_at_most 150 && says_at_most 100
}

# mistakes KIND EXIT-CODE
mistakes() {
  "$here/input" "$1" 100000 >mistakes.yaml
  measure validate -f mistakes.yaml || return
  ends_with "$2" && says_at_most 100
}

parameter() {
  "$here/input" parameter "$ten_million" >large.yaml
  measure validate -f empty.yaml --params-file large.yaml || return
  ends_with 0 && needs_at_most 150
}

missing_parameters() {
  "$here/input" known 100000 >known.yaml
  "$here/input" missing 20000 >missing.yaml
  measure validate -f missing.yaml --params-file known.yaml || return
  ends_with 35 && needs_at_most 400 && says_at_most 100
}

@test "validate reads 1 000 000 destinations in at most 400 MB" { million; }

@test "a plain scalar of 10 MB needs at most 150 MB" { scalar plain 32; }
@test "a single-quoted scalar of 10 MB needs at most 150 MB" { scalar single 32; }
@test "a double-quoted scalar of 10 MB needs at most 150 MB" { scalar double 32; }
@test "a literal block of 10 MB needs at most 150 MB" { scalar literal 32; }
@test "a folded block of 10 MB needs at most 150 MB" { scalar folded 32; }
@test "a key of 10 MB needs at most 150 MB" { scalar key 32; }
@test "a comment of 10 MB needs at most 150 MB" { scalar comment 0; }
@test "a parameter of 10 MB needs at most 150 MB" { parameter; }

@test "100 000 weights that are no number give at most 100 lines" { mistakes weights 32; }
@test "100 000 unknown keys give at most 100 lines" { mistakes keys 32; }
@test "100 000 bad addresses give at most 100 lines" { mistakes addresses 32; }
@test "100 000 duplicates give at most 100 lines" { mistakes duplicates 32; }
@test "100 000 lists in the place of destinations give at most 100 lines" { mistakes kinds 30; }
@test "100 000 missing parameters give at most 100 lines" { mistakes missing 35; }

@test "20 000 missing parameters beside 100 000 known ones give at most 100 lines" { patience=20 missing_parameters; }
