#!/usr/bin/env bats
# The host may hand out small socket buffers; what is sent at once has to fit all the same.

load helpers

default=/proc/sys/net/core/wmem_default

setup_file() {
  load helpers
  [[ -w $default ]] || skip "this namespace cannot set net.core.wmem_default"
  before=$(<"$default")
  export before
  # The least that the kernel takes.
  echo 4608 >"$default"
}

teardown_file() {
  if [[ ${before:-} ]]; then echo "$before" >"$default"; fi
}

# model COUNT: a service with so many destinations.
model() {
  local i
  echo "services: [{address: tcp://10.1.2.3:80, sched: wrr, destinations: ["
  for ((i = 0; i < $1; i++)); do echo "{address: 10.50.$((i / 250)).$((i % 250 + 1)), weight: 1},"; done
  echo "]}]"
}

@test "hundreds of changes go out where the host's send buffers are small" {
  model 600 >m.yaml
  when ipvsctl apply -f m.yaml
  then_exits 0
  when ipvsctl diff -f m.yaml
  then_exits 0
  then_prints "0 added, 0 changed, 0 removed"
}
