#!/usr/bin/env bats
# The scripts of the measurements lose nothing, and fail when they must.

# A repository of its own, with a page that has one mark.
given_page() {
  mkdir -p "$BATS_TEST_TMPDIR"/{bench,docs}
  cp "$BATS_TEST_DIRNAME/note" "$BATS_TEST_TMPDIR/bench/"
  page=$BATS_TEST_TMPDIR/docs/performance.md
  printf '%s\n' before '<!-- table -->' '' old '' '<!-- end of table -->' after >"$page"
}

@test "what is noted stands between its marks" {
  given_page
  "$BATS_TEST_TMPDIR/bench/note" table <<<$'| new |\n| --- |'
  [ "$(<"$page")" = "$(printf '%s\n' before '<!-- table -->' '' '| new |' '| --- |' '' '<!-- end of table -->' after)" ]
}

@test "nothing is refused, and the page stays" {
  given_page
  cp "$page" "$page.before"
  run "$BATS_TEST_TMPDIR/bench/note" table </dev/null
  [ "$status" -ne 0 ]
  [ "$output" = "bench/note: there is nothing to note for table" ]
  cmp "$page" "$page.before"
  [ ! -e "$page.new" ]
}

@test "a command that the guest does not know is no measurement" {
  cd "$BATS_TEST_TMPDIR"
  touch 1x1.yaml 1x1.changed.yaml 1x1.rules clock floor
  printf '#!/bin/sh\n' >ipvsctl
  chmod +x ipvsctl
  run "$BATS_TEST_DIRNAME/../e2e/kernel/run" "$BATS_TEST_DIRNAME/guest" "$PWD" 1 nosuch 1x1
  [ "$status" -eq 2 ]
  [[ $output == *"bench/guest: there is no command nosuch"* ]]
}
