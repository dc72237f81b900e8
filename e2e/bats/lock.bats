#!/usr/bin/env bats
# The lock: who can hold it, who can block it, which namespaces it covers, and what happens where there is none.

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

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  ipvsadm --clear
  rm --recursive --force /run/ipvsctl
  given_file m.yaml <<<'services: [ { address: tcp://10.1.2.3:80 } ]'
}

teardown() { rm --recursive --force /run/ipvsctl; }

# Two users, and the group that root gives the lock to.
as_nobody() { (cd / && exec setpriv --reuid 65534 --regid 65534 --clear-groups "$@"); }
as_alice() { (cd / && exec setpriv --reuid 1001 --regid 1001 --groups 4242 "$@"); }
as_bob() { (cd / && exec setpriv --reuid 1002 --regid 1002 --groups 4242 "$@"); }

# then_it_is_held: by a process in the background that was started just now.
then_it_is_held() {
  local patience=100
  while flock --nonblock "$(lock_file)" true; do
    ((patience-- > 0)) || give_up "nobody holds the lock"
    sleep 0.1
  done
}

apply() { "$bin/plain" apply -f - "$@" <<<'services: [ { address: tcp://10.1.2.3:80 } ]'; }

# failing CALL ERROR COMMAND...: with every such call on the lock and its directory failing.
failing() {
  local inject=$1:error=$2
  shift 2
  timeout 30 strace -f -qq -o trace -P /run/ipvsctl -P "$(lock_file)" -P "${lock_name:=$(basename "$(lock_file)")}" -e "inject=$inject" "$@"
}

then_it_warns() {
  local lines
  mapfile -t lines < <(grep '^ipvsctl: warning:' "$warned")
  ((${#lines[@]} == 1)) || give_up "${#lines[@]} warnings instead of one" || return
  [[ ${lines[0]} == "ipvsctl: warning: cannot lock /run/ipvsctl"*"$1"*"; running without a lock, so concurrent runs may conflict" ]] ||
    give_up "the warning does not say: $1"
}

# then_no_word_of_a_lock: it was taken, or --no-lock asked for none.
then_no_word_of_a_lock() { ! grep '^ipvsctl: warning:' "$warned"; }

then_it_is_applied() {
  then_exits 0 || return
  then_table_is <<<"-A -t 10.1.2.3:80 -s rr" || return
  ipvsadm --clear
}

@test "root's lock is a file in a directory that no other user can open" {
  umask 000
  when apply
  then_it_is_applied
  then_no_word_of_a_lock
  [[ $(stat --format '%a %U' /run/ipvsctl) == "700 root" ]]
  [[ $(stat --format '%a %U' "$(lock_file)") == "600 root" ]]
  when as_nobody flock --nonblock "$(lock_file)" true
  then_fails 66 "Permission denied"
  when as_nobody flock --nonblock /run/ipvsctl true
  then_fails 66 "Permission denied"
}

@test "a mode that lets others read the lock is corrected before it is taken" {
  install --directory --mode 755 /run/ipvsctl
  install --mode 644 /dev/null "$(lock_file)"
  when apply
  then_it_is_applied
  [[ $(stat --format %a "$(lock_file)") == 600 ]]
}

@test "another run that holds the lock is waited for: 10 seconds, or as long as --lock-timeout says" {
  given_table </dev/null
  hold_lock
  local started=$SECONDS
  when apply
  then_fails 40 "holds the lock $(lock_file)" "waited 10 seconds"
  ((SECONDS - started >= 9)) || give_up "it waited $((SECONDS - started)) seconds"
  when apply --lock-timeout 0
  then_fails 40 "waited 0 seconds"
  DOTNET_SYSTEM_IO_DISABLEFILELOCKING=1 when apply --lock-timeout 0
  then_fails 40 "holds the lock"
  then_table_is_unchanged
  when apply --no-lock
  then_it_is_applied
  then_no_word_of_a_lock
  exec 9>&-
}

@test "a run that waited applies what the file contains when it gets the lock" {
  hold_lock
  strace -f -qq -o trace -e trace=flock "$bin/plain" apply -f m.yaml >"$printed" 2>"$said" 3>&- 9>&- &
  local waiting=$! patience=100
  until grep -qs EAGAIN trace; do
    ((patience-- > 0)) || give_up "it does not ask for the lock"
    sleep 0.1
  done
  given_file m.yaml <<<'services: [ { address: tcp://10.7.7.7:80 } ]'
  exec 9>&-
  wait "$waiting"
  then_table_is <<<"-A -t 10.7.7.7:80 -s rr"
}

@test "the mistakes of the file come before the lock that is held" {
  given_file bad.yaml <<<'services: [ { address: tcp://10.1.2.3:70000 } ]'
  hold_lock
  when "$bin/plain" apply -f bad.yaml --lock-timeout 0
  exec 9>&-
  then_fails 32 "70000 is not a port"
}

@test "a program that is slow to write to standard input does not keep the lock from others" {
  mkfifo pipe
  "$bin/plain" apply -f - <pipe >"$printed.slow" 2>&1 3>&- &
  local slow=$!
  exec 8>pipe
  when apply --lock-timeout 0
  then_it_is_applied
  echo 'services: [ { address: tcp://10.7.7.7:80 } ]' >&8
  exec 8>&-
  wait "$slow"
  then_table_is <<<"-A -t 10.7.7.7:80 -s rr"
}

@test "the model, parameter files and namespaces are never locked, so others may lock them" {
  given_file p.yaml <<<'port: 80'
  given_file v.yaml <<<'services: [ { address: "tcp://10.1.2.3:${port}" } ]'
  local command
  for command in apply diff changeset validate; do
    when flock v.yaml flock p.yaml "$bin/plain" $command -f v.yaml --params-file p.yaml
    ((status == 0)) || give_up "$command: exit status $status"
  done
  then_table_is <<<"-A -t 10.1.2.3:80 -s rr"
  when flock /proc/self/ns/net "$bin/plain" --netns /proc/self/ns/net get
  then_exits 0
  # The one call is that on the lock.
  strace -f -qq -o trace -e trace=flock "$bin/plain" apply -f v.yaml --params-file p.yaml
  (($(grep -c 'flock(' trace) == 1)) || give_up "$(<trace)"
}

@test "whatever error flock gives is exit 31 and changes nothing, unless --no-lock asks for no lock" {
  given_table <<<"-A -t 10.5.5.5:80 -s rr"
  local error
  for error in ENOLCK EPERM EACCES EINVAL ENOSYS EIO EBADF ENOMEM EOPNOTSUPP EINTR; do
    when failing flock $error "$bin/plain" apply -f m.yaml
    then_fails 31 "cannot take the lock $(lock_file): " "; --no-lock runs without it"
    then_table_is_unchanged
  done
  when failing flock EIO "$bin/plain" drain -s tcp://10.5.5.5:80 -d 10.50.0.1
  then_fails 31 "Input/output error"
  when failing flock EIO "$bin/plain" set weight 1 -s tcp://10.5.5.5:80 -d 10.50.0.1
  then_fails 31 "Input/output error"
  when failing flock EIO "$bin/plain" apply -f m.yaml --no-lock
  then_it_is_applied
  then_no_word_of_a_lock
}

@test "a call that a signal interrupts once, or ten times, is made again" {
  local call
  for call in flock openat statx mkdir fchmod fchown ioctl; do
    rm --recursive --force /run/ipvsctl
    when failing $call EINTR:when=1..10 "$bin/plain" apply -f m.yaml
    then_it_is_applied || give_up "$call"
    then_no_word_of_a_lock
  done
}

@test "an error of any other call is exit 31 for root, and a lock that cannot be identified is a warning" {
  given_table <<<"-A -t 10.5.5.5:80 -s rr"
  local error
  for error in EACCES EPERM EMFILE ENOMEM EIO ELOOP; do
    when failing openat $error "$bin/plain" apply -f m.yaml
    then_fails 31 "cannot take the lock /run/ipvsctl"
  done
  for error in EACCES ENOMEM EIO; do
    when failing statx $error "$bin/plain" apply -f m.yaml
    then_fails 31 "cannot take the lock /run/ipvsctl"
  done
  for error in EACCES ENOSPC ENOMEM EIO; do
    rm --recursive --force /run/ipvsctl
    when failing mkdir $error "$bin/plain" apply -f m.yaml
    then_fails 31 "cannot take the lock /run/ipvsctl"
  done
  for error in EMFILE ENOMEM; do
    when timeout 30 strace -f -qq -o trace -e "inject=ioctl:error=$error" "$bin/plain" apply -f m.yaml
    then_fails 31 "cannot take the lock /run/ipvsctl"
  done
  then_table_is_unchanged
  when timeout 30 strace -f -qq -o trace -e inject=ioctl:error=EPERM "$bin/plain" apply -f m.yaml
  then_it_is_applied
  then_it_warns "the kernel does not tell which network namespace this is"
  when timeout 30 strace -f -qq -o trace -e inject=ioctl:error=EINVAL "$bin/plain" apply -f m.yaml
  then_it_is_applied
  then_no_word_of_a_lock
  [[ -e $(echo /run/ipvsctl/net-cookie-*.lock) ]]
}

@test "whatever stands in place of the lock is refused, and never waited for" {
  given_table <<<"-A -t 10.5.5.5:80 -s rr"
  local lock
  lock=$(lock_file)
  install --directory --mode 700 /run/ipvsctl

  ln --symbolic /etc/passwd "$lock"
  when timeout 10 "$bin/plain" apply -f m.yaml
  then_fails 31 "cannot take the lock $lock: it is a symbolic link; remove it"
  rm "$lock"

  mkdir "$lock"
  when timeout 10 "$bin/plain" apply -f m.yaml
  then_fails 31 "cannot take the lock $lock: Is a directory"
  rmdir "$lock"

  mkfifo "$lock"
  when timeout 10 "$bin/plain" apply -f m.yaml
  then_fails 31 "$lock: it is not a regular file"
  rm "$lock"

  install --mode 600 --owner 65534 /dev/null "$lock"
  when timeout 10 "$bin/plain" apply -f m.yaml
  then_fails 31 "$lock: it belongs to user 65534, who could hold the lock; remove it"
  rm "$lock"

  : >"$lock"
  ln "$lock" /run/elsewhere
  when timeout 10 "$bin/plain" apply -f m.yaml
  then_fails 31 "$lock: it has 2 hard links"
  rm /run/elsewhere
  when "$bin/plain" apply -f m.yaml
  then_it_is_applied
}

@test "a directory that another user made, or may write to, is refused" {
  given_table <<<"-A -t 10.5.5.5:80 -s rr"

  install --directory --owner 65534 --mode 700 /run/ipvsctl
  as_nobody touch "$(lock_file)"
  # The program itself is in the background, because a subshell that is killed reports the end of the test.
  setpriv --reuid 65534 --regid 65534 --clear-groups flock --no-fork "$(lock_file)" sleep 60 3>&- &
  local attacker=$!
  then_it_is_held
  when timeout 10 "$bin/plain" apply -f m.yaml
  kill "$attacker"
  then_fails 31 "cannot take the lock /run/ipvsctl: it belongs to user 65534, who could hold the lock; remove it, or give it to root"
  rm --recursive /run/ipvsctl

  install --directory --mode 1777 /run/ipvsctl
  when timeout 10 "$bin/plain" apply -f m.yaml
  then_fails 31 "cannot take the lock /run/ipvsctl: every user may write to it"
  rmdir /run/ipvsctl

  mkdir real
  ln --symbolic "$PWD/real" /run/ipvsctl
  when timeout 10 "$bin/plain" apply -f m.yaml
  then_fails 31 "cannot take the lock /run/ipvsctl: Not a directory"
  rm /run/ipvsctl

  : >/run/ipvsctl
  when timeout 10 "$bin/plain" apply -f m.yaml
  then_fails 31 "cannot take the lock /run/ipvsctl: Not a directory"
  then_table_is_unchanged
}

@test "each network namespace has a lock of its own, however it is entered" {
  ip netns add lock-other
  hold_lock
  when ip netns exec lock-other "$bin/plain" apply -f m.yaml --lock-timeout 0
  then_exits 0
  when "$bin/plain" --netns lock-other apply -f m.yaml --lock-timeout 0
  then_exits 0
  exec 9>&-
  exec 9>"$(ip netns exec lock-other bash -c 'echo /run/ipvsctl/net-$(readlink /proc/self/ns/net | tr -dc 0-9).lock')"
  flock 9
  when "$bin/plain" --netns lock-other apply -f m.yaml --lock-timeout 0
  then_fails 40 "holds the lock"
  when ip netns exec lock-other "$bin/plain" apply -f m.yaml --lock-timeout 0
  then_fails 40 "holds the lock"
  when "$bin/plain" apply -f m.yaml --lock-timeout 0
  exec 9>&-
  ip netns del lock-other
  then_it_is_applied
}

@test "containers with one network namespace are kept apart if they share the directory, and only then" {
  hold_lock
  # shellcheck disable=SC2016 # the shell with a /run of its own expands it
  when unshare --mount sh -c 'mkdir shared && mount --bind /run/ipvsctl shared && cp "$0" ipvsctl && mount -t tmpfs tmpfs /run &&
    mkdir -m 700 /run/ipvsctl && mount --bind shared /run/ipvsctl && exec ./ipvsctl apply -f m.yaml --lock-timeout 0' "$bin/plain"
  then_fails 40 "holds the lock"
  # shellcheck disable=SC2016
  when unshare --mount sh -c 'cp "$0" ipvsctl && mount -t tmpfs tmpfs /run && exec ./ipvsctl apply -f m.yaml --lock-timeout 0' "$bin/plain"
  exec 9>&-
  then_it_is_applied
}

@test "without /proc the lock is the same" {
  cp "$bin/plain" ipvsctl
  hold_lock
  when unshare --mount sh -c 'mount -t tmpfs tmpfs /proc && exec ./ipvsctl apply -f m.yaml --lock-timeout 0'
  exec 9>&-
  then_fails 40 "holds the lock"
  when unshare --mount sh -c 'mount -t tmpfs tmpfs /proc && exec ./ipvsctl apply -f m.yaml --lock-timeout 0'
  then_it_is_applied
  then_no_word_of_a_lock
}

@test "where the directory does not exist and cannot be made, there is no lock and one warning" {
  cp "$bin/plain" ipvsctl
  when unshare --mount sh -c 'mount -t tmpfs -o ro tmpfs /run && exec ./ipvsctl apply -f m.yaml'
  then_it_is_applied
  then_it_warns "/run is read-only"
  mkdir root
  cp "$bin/plain" m.yaml root/
  when chroot root /plain apply -f m.yaml
  then_it_is_applied
  then_it_warns "there is no /run"
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
T
  when chroot root /plain set weight 9 -s tcp://10.1.2.3:80 -d 10.50.0.1 -t 3
  then_exits 0
  then_it_warns "there is no /run"
  when chroot root /plain drain -s tcp://10.1.2.3:80 -d 10.50.0.1
  then_exits 0
  then_it_warns "there is no /run"
}

@test "a user with the capability, but not in the group, has no lock and one warning" {
  chmod 644 m.yaml
  when as_nobody "$bin/capable" apply -f - <m.yaml
  then_it_is_applied
  then_it_warns "there is no /run/ipvsctl, and only root creates it"
  hold_lock
  when as_nobody "$bin/capable" apply -f - <m.yaml
  exec 9>&-
  then_it_is_applied
  then_it_warns "permission denied"
}

@test "the group that examples/tmpfiles.d gives the directory to shares the lock with root" {
  local type path mode user group _
  read -r type path mode user group _ < <(grep --invert-match '^#' "$BATS_TEST_DIRNAME/../../examples/tmpfiles.d/ipvsctl.conf")
  [[ "$type $path $user $group" == "d /run/ipvsctl root ipvs" ]]
  install --directory --mode "$mode" --group 4242 "$path"

  # Alice makes the lock, and Bob and root can hold it.
  when as_alice "$bin/capable" apply -f - <m.yaml
  then_it_is_applied
  then_no_word_of_a_lock
  [[ $(stat --format '%a %u %g' "$(lock_file)") == "660 1001 4242" ]]
  local holder
  for holder in "setpriv --reuid 1002 --regid 1002 --groups 4242" "setpriv --reuid 1001 --regid 1001 --groups 4242" env; do
    # shellcheck disable=SC2086 # words
    $holder flock --no-fork "$(lock_file)" sleep 60 3>&- &
    then_it_is_held
    when as_alice "$bin/capable" apply --lock-timeout 0 -f - <m.yaml
    then_fails 40 "holds the lock"
    when apply --lock-timeout 0
    then_fails 40 "holds the lock"
    kill %%
    wait %% || true
    until flock --nonblock "$(lock_file)" true; do sleep 0.05; done
  done

  # Others cannot.
  when as_nobody flock --nonblock "$(lock_file)" true
  then_fails 66 "Permission denied"
  when as_nobody "$bin/capable" apply -f - <m.yaml
  then_it_is_applied
  then_it_warns "permission denied"

  # What root made before the group got the directory becomes the group's with root's next run.
  rm "$(lock_file)"
  install --mode 600 /dev/null "$(lock_file)"
  when apply
  then_it_is_applied
  when as_bob "$bin/capable" apply -f - <m.yaml
  then_it_is_applied
  then_no_word_of_a_lock
}

@test "who may not change IPVS is told that, and not of the lock: exit 20" {
  chmod 644 m.yaml
  when as_nobody "$bin/plain" apply -f - <m.yaml
  then_fails 20 "CAP_NET_ADMIN"
  then_no_word_of_a_lock
  when as_nobody "$bin/plain" drain -s tcp://10.1.2.3:80 -d 10.50.0.1
  then_fails 20 "CAP_NET_ADMIN"
  then_no_word_of_a_lock
  when apply
  then_it_is_applied
  when unshare --user --map-root-user "$bin/plain" apply -f - <m.yaml
  then_fails 20 "initial user namespace"
  then_no_word_of_a_lock
}
