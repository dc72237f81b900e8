#!/usr/bin/env bats
# The static binary needs no other file: in a root directory that holds nothing else it does all its work, as in an initramfs.

load helpers

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  ipvsadm --clear
  mkdir root
  cp "$IPVSCTL" root/ipvsctl
  chroot=$(command -v chroot)
}

alone() { env --ignore-environment "$@"; }

@test "it applies, compares, prints and sets weights" {
  when alone "$chroot" root /ipvsctl -v apply -f - <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations:
  - {address: 10.50.0.1, weight: 5, forward: nat}
- address: tcp://[2001:db8::1]:80
  persistence: {timeout: 5m}
Y
  then_exits 0
  then_prints "Applied configuration from -"
  then_says <<'L'
INFO Added service tcp://10.1.2.3:80
INFO Added destination for service tcp://10.1.2.3:80/10.50.0.1:80
INFO Added service tcp://[2001:db8::1]:80
L
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-A -t [2001:db8::1]:80 -s rr -p 300
T
  when alone "$chroot" root /ipvsctl get
  then_exits 0
  cp "$printed" root/m.yaml
  when alone "$chroot" root /ipvsctl changeset -f m.yaml
  then_exits 0
  then_prints "{}"
  when alone "$chroot" root /ipvsctl set weight 6 -s tcp://10.1.2.3:80 -d 10.50.0.1
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 6
-A -t [2001:db8::1]:80 -s rr -p 300
T
}

@test "it reads the interfaces and the environment" {
  when alone E2E_PORT=81 "$chroot" root /ipvsctl apply -f - --params-network --params-env <<<'services: [{address: "tcp://${host.lo}:${env.E2E_PORT}"}]'
  then_exits 0
  then_says_nothing
  then_table_is <<<"-A -t 127.0.0.1:81 -s rr"
}

@test "it reads parameters from files and over http" {
  echo "port: 81" >root/p.yaml
  when alone "$chroot" root /ipvsctl apply -f - --params-file p.yaml <<<'services: [{address: "tcp://10.1.2.3:${port}"}]'
  then_exits 0
  then_table_is <<<"-A -t 10.1.2.3:81 -s rr"
  when alone "$chroot" root /ipvsctl apply -f - --params-url http://127.0.0.1:1/ <<<'services: [{address: "tcp://10.1.2.3:${port}"}]'
  then_fails 50 http://127.0.0.1:1/ refused
}

@test "its errors are those of every other place" {
  when alone "$chroot" root /ipvsctl apply
  then_fails 30 "/etc/ipvsctl.yaml: there is no such file"
  when alone "$chroot" root /ipvsctl apply -f - <<<'services: [{address: tcp://10.1.2.3:70000}]'
  then_fails 32 "-:1:22: 70000 is not a port"
  when alone "$chroot" root /ipvsctl apply -f - <<<'{schedulers: [nosuch], services: [{address: tcp://10.1.2.3:80, sched: nosuch}]}'
  then_fails 31 "no scheduler nosuch"
  when alone setpriv --bounding-set -net_admin --inh-caps -net_admin "$chroot" root /ipvsctl get
  then_fails 20 CAP_NET_ADMIN
}
