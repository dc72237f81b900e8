#!/usr/bin/env bats
# A kernel without IPVS: what needs it says so, the rest works. Such a kernel is started with
#
#   IPVSCTL_KERNEL_MODULES=none e2e/kernel/run bats e2e/bats/no-ipvs

load ../helpers

setup_file() {
  if ipvsadm --save >/dev/null 2>&1; then
    echo "There is IPVS here: IPVSCTL_KERNEL_MODULES=none e2e/kernel/run bats e2e/bats/no-ipvs"
    return 1
  fi
}

setup() { cd "$BATS_TEST_TMPDIR" || return; }

given_model() {
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations:
  - {address: 10.50.0.1:80, weight: 1, forward: nat}
Y
}

then_it_needs_ipvs() { then_fails 20 "the kernel has no IPVS" "modprobe ip_vs"; }

@test "A1 get, changeset, apply and set weight are exit 20, with the cause and the remedy" {
  given_model
  when ipvsctl get
  then_it_needs_ipvs
  when ipvsctl changeset -f m.yaml
  then_it_needs_ipvs
  when ipvsctl apply -f m.yaml
  then_it_needs_ipvs
  when ipvsctl set weight 5 -s tcp://10.1.2.3:80 -d 10.50.0.1:80
  then_it_needs_ipvs
}

@test "A5.11 nothing makes it pretend" {
  given_model
  export SKIP_IPVSKERNELREQ=1
  when ipvsctl get
  then_it_needs_ipvs
  when ipvsctl apply -f m.yaml
  then_it_needs_ipvs
}

@test "A5.20 without modprobe it is the same" {
  when env PATH=/nonexistent "$IPVSCTL" get
  then_it_needs_ipvs
}

@test "A1 validate, help and version need no IPVS" {
  given_model
  when ipvsctl validate -f m.yaml
  then_exits 0
  then_prints "Configuration valid."
  when ipvsctl --version
  then_exits 0
  when ipvsctl apply --help
  then_exits 0
}

@test "mistakes in a file are told before IPVS is missed" {
  when ipvsctl apply -f - <<<'services: [{address: tcp://10.1.2.3:70000}]'
  then_fails 32 "-:1:22: 70000 is not a port"
}

@test "an empty file is no way around" {
  when ipvsctl apply -f - </dev/null
  then_it_needs_ipvs
}
