#!/usr/bin/env bats
# e2e/kernel/run is a good guest and a good messenger.

kernel() { "$BATS_TEST_DIRNAME/run" "$@" 2>"$BATS_TEST_TMPDIR/stderr"; }

@test "output, errors and exit status come through, and what is left running ends" {
  run kernel sh -c 'echo said; echo warned >&2; sleep 1000 & exit 7'
  [ "$status" -eq 7 ]
  [ "$output" = said ]
  [ "$(tail -n 1 "$BATS_TEST_TMPDIR/stderr")" = warned ]
  [[ $(head -n 1 "$BATS_TEST_TMPDIR/stderr") == "kernel: "* ]]
}

@test "the command sees its arguments, its folder, its variables and no input" {
  cd "$BATS_TEST_TMPDIR"
  export IPVSCTL_TEST_NOTE="two  words" OTHER=hidden
  # shellcheck disable=SC2016 # the guest expands it
  run kernel sh -c 'printf "[%s]" "$@" "$PWD" "$IPVSCTL_TEST_NOTE" "${OTHER:-}" "$(cat)"' sh "a b" "" 'c"d' <<<input
  [ "$output" = "[a b][][c\"d][$PWD][two  words][][]" ]
}

@test "IPVS is there, and the table is empty" {
  run kernel ipvsadm --save
  [ "$status" -eq 0 ]
  [ -z "$output" ]
}

@test "a kernel without IPVS stays without it" {
  IPVSCTL_KERNEL_MODULES=none run kernel sh -c 'modprobe ip_vs; ipvsadm --save; grep --count ip_vs /proc/modules'
  [ "$output" = 0 ]
}

@test "a command that does not end is ended" {
  IPVSCTL_KERNEL_SECONDS=5 run kernel sleep 1000
  [ "$status" -eq 124 ]
}

@test "the first line names the kernel, and IPVSCTL_KERNEL chooses it" {
  local kind tried=0
  for kind in fast uml; do
    "$BATS_TEST_DIRNAME/$kind" usable || continue
    IPVSCTL_KERNEL=$kind run kernel uname -r
    [ "$status" -eq 0 ]
    [ "$(head -n 1 "$BATS_TEST_TMPDIR/stderr")" = "kernel: $("$BATS_TEST_DIRNAME/$kind" name)" ]
    [[ $("$BATS_TEST_DIRNAME/$kind" name) == "user-mode Linux $output"* ]]
    ((++tried))
  done
  ((tried > 0)) || skip "there is no user-mode Linux for this machine"
}

@test "a kernel that cannot be fetched is reported once, and the next one is used" {
  "$BATS_TEST_DIRNAME/uml" usable || skip "there is no next one on this machine"
  local image=$BATS_TEST_DIRNAME/../../artifacts/kernel/nosuch
  rm -rf "$image"*
  export IPVSCTL_KERNEL="fast uml" IPVSCTL_KERNEL_SUITE=nosuch
  run kernel uname -r
  [ "$status" -eq 0 ]
  grep --quiet "^kernel: the fast kernel is unavailable: Debian nosuch cannot be downloaded" "$BATS_TEST_TMPDIR/stderr"
  [ "$(tail -n 1 "$BATS_TEST_TMPDIR/stderr")" = "kernel: $("$BATS_TEST_DIRNAME/uml" name)" ]
  run kernel uname -r
  [ "$status" -eq 0 ]
  [ "$(<"$BATS_TEST_TMPDIR/stderr")" = "kernel: $("$BATS_TEST_DIRNAME/uml" name)" ]
  rm -rf "$image"*
}
