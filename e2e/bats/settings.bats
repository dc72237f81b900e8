#!/usr/bin/env bats
# Timeouts and connection synchronisation daemons: what belongs to no service.

load helpers

given_interface() {
  ip link add sync0 type dummy 2>/dev/null || true
  ip address replace 192.0.2.9/24 dev sync0
  ip link set sync0 up
  ip route replace 224.0.0.0/4 dev sync0
}

teardown() {
  ipvsadm --set 900 120 300
  ipvsadm --stop-daemon master 2>/dev/null || true
  ipvsadm --stop-daemon backup 2>/dev/null || true
}

@test "the timeouts that are stated become the kernel's, the others stay" {
  ipvsadm --set 800 100 200
  when ipvsctl apply -f - <<<'{timeouts: {tcp: 15m, udp: 60}, services: []}'
  then_exits 0
  [[ $(ipvsadm -L --timeout) == *"900 100 60" ]]
}

@test "without the section the timeouts are left alone" {
  ipvsadm --set 800 100 200
  when ipvsctl apply -f - <<<'services: []'
  then_exits 0
  [[ $(ipvsadm -L --timeout) == *"800 100 200" ]]
}

@test "get prints timeouts that are not the kernel's own, and apply takes them" {
  ipvsadm --set 800 100 200
  ipvsctl get >timeouts.yaml
  ipvsadm --set 900 120 300
  when ipvsctl apply -f timeouts.yaml
  then_exits 0
  [[ $(ipvsadm -L --timeout) == *"800 100 200" ]]
}

@test "the daemons that are stated run, with every option; get gives them back" {
  given_interface
  when ipvsctl apply -f - <<'Y'
sync:
  master: { interface: sync0, id: 7, maxlen: 1000, group: 239.1.2.3, port: 9000, ttl: 3 }
  backup: { interface: sync0, id: 9, maxlen: 100 }
Y
  then_exits 0
  local daemons
  daemons=$(ipvsadm -L --daemon)
  [[ $daemons == *"master sync daemon (mcast=sync0, syncid=7, maxlen=1000, group=239.1.2.3, port=9000, ttl=3)"* ]]
  [[ $daemons == *"backup sync daemon (mcast=sync0, syncid=9, maxlen=1024, group=224.0.0.81, port=8848, ttl=1)"* ]]
  ipvsctl get >sync.yaml
  when ipvsctl changeset -f sync.yaml
  then_prints "{}"
}

@test "another option stops and starts a daemon, an empty section stops both" {
  given_interface
  ipvsctl apply -f - <<<'sync: {master: {interface: sync0, id: 1}}'
  given_file restart.yaml <<<'sync: {master: {interface: sync0, id: 2}}'
  when ipvsctl changeset -f restart.yaml
  then_prints <<'Y'
items:
- type: restart-daemon
  description: Restarting the synchronisation master because its options have changed
  sync:
    master: {interface: sync0, id: 2}
Y
  when ipvsctl apply -f restart.yaml
  then_exits 0
  [[ $(ipvsadm -L --daemon) == *"syncid=2"* ]]
  when ipvsctl apply -f - <<<'sync: {}'
  then_exits 0
  [[ -z $(ipvsadm -L --daemon) ]]
}

@test "an interface that is not there is said, and nothing runs" {
  when ipvsctl apply -f - <<<'sync: {master: {interface: nosuch0}}'
  then_fails 31 "there is no such interface"
  [[ -z $(ipvsadm -L --daemon) ]]
}
