#!/usr/bin/env bats
# Who may: root, and whoever has CAP_NET_ADMIN; everybody may validate.

load helpers

# On a file system of the kernel's own, for capabilities, and where everybody may look.
setup_file() {
  load helpers
  bin=$(mktemp --directory /run/e2e.XXXXXX)
  chmod 755 "$bin"
  export bin
  install --mode 755 "$IPVSCTL" "$bin/plain"
  install --mode 755 "$IPVSCTL" "$bin/capable"
  setcap cap_net_admin+ep "$bin/capable"
}

teardown_file() { rm --recursive "$bin"; }

given_rule() {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
T
}

as_nobody() { (cd / && exec setpriv --reuid 65534 --regid 65534 --clear-groups "$@"); }

@test "A5.21 who is not root is told so, and what to do: exit 20" {
  given_rule
  when as_nobody "$bin/plain" get
  then_fails 20 "CAP_NET_ADMIN" "run as root" "setcap cap_net_admin+ep"
  when as_nobody "$bin/plain" changeset -f - <<<'{}'
  then_fails 20 "CAP_NET_ADMIN"
  when as_nobody "$bin/plain" apply -f - <<<'{}'
  then_fails 20 "CAP_NET_ADMIN"
  when as_nobody "$bin/plain" set weight 6 -s tcp://10.1.2.3:80 -d 10.50.0.1:80
  then_fails 20 "CAP_NET_ADMIN"
  then_table_is_unchanged
}

@test "root of a user namespace is not root of IPVS: exit 20" {
  given_rule
  when unshare --user --map-root-user "$bin/plain" get
  then_fails 20 "initial user namespace"
  when unshare --user --map-root-user --net "$bin/plain" get
  then_fails 20 "initial user namespace"
  then_table_is_unchanged
}

@test "root without the capability is refused like anybody: exit 20" {
  given_rule
  when setpriv --bounding-set -net_admin --inh-caps -net_admin "$bin/plain" get
  then_fails 20 "CAP_NET_ADMIN"
}

@test "everybody may validate, with parameters, and ask for help" {
  export E2E_PORT=81
  when as_nobody "$bin/plain" validate -f - --params-env --params-network <<<'services: [{address: "tcp://${host.lo}:${env.E2E_PORT}"}]'
  then_exits 0
  then_prints "Configuration valid."
  then_says_nothing
  when as_nobody "$bin/plain" --version
  then_exits 0
}

@test "a mistake in the file is told before the missing permission" {
  when as_nobody "$bin/plain" apply -f - <<<'services: [{address: tcp://10.1.2.3:70000}]'
  then_fails 32 "70000 is not a port"
}

@test "with the capability on the binary everybody may do everything" {
  given_rule
  when as_nobody "$bin/capable" get
  then_exits 0
  then_prints_line "- address: tcp://10.1.2.3:80"
  when as_nobody "$bin/capable" -v set weight 6 -s tcp://10.1.2.3:80 -d 10.50.0.1:80
  then_exits 0
  then_says "INFO Updated weight to 6 for service tcp://10.1.2.3:80/10.50.0.1:80"
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 6
T
  when as_nobody "$bin/capable" apply -f - <<<'services: [{address: tcp://10.6.6.6:80}]'
  then_exits 0
  then_table_is <<<"-A -t 10.6.6.6:80 -s rr"
}

@test "A1 a file that may not be read is exit 30" {
  given_rule
  install --mode 600 /dev/null "$bin/secret.yaml"
  when as_nobody "$bin/capable" apply -f "$bin/secret.yaml"
  then_fails 30 "$bin/secret.yaml: permission denied"
  then_table_is_unchanged
}
