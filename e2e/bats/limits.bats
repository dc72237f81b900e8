#!/usr/bin/env bats
# What the system does not give: memory, threads, open files, permissions. One line names the limit, and no table is left half done.

load helpers

given_model() {
  given_file web.yaml <<'Y'
services:
- { address: tcp://10.1.2.3:80, sched: rr, destinations: [ { address: 10.50.0.1:80, forward: nat, weight: 1 } ] }
Y
}

given_many() {
  { echo "services:"
    echo "- { address: tcp://10.1.2.3:80, sched: rr, destinations: ["
    printf '{ address: 10.%s:80, forward: nat, weight: 1 },\n' {50..53}.{1..250}.{1..100}
    echo "] }"; } >many.yaml
}

# On a file system where everybody may look.
given_program() {
  program=$(mktemp --directory /run/limits.XXXXXX)
  chmod 755 "$program"
  install --mode 755 "$IPVSCTL" "$program/ipvsctl"
  install --mode 644 web.yaml "$program/web.yaml"
}

teardown() { if [[ -n ${program:-} ]]; then rm -r "$program"; fi; }

# The limit of processes is a user's, so nobody else may run as this one. Root would not have it.
as_user() { (cd / && exec setpriv --reuid 4242 --regid 4242 --clear-groups "$@"); }

@test "without memory for 100000 destinations, one line names memory: exit 22" {
  given_table </dev/null
  given_many
  # 32 MiB, and limits that are reached earlier. A collector that is short of memory is slow in this kernel.
  when env DOTNET_GCHeapHardLimit=2000000 "$IPVSCTL" validate -f many.yaml
  then_fails 22 "out of memory"
  for command in apply diff changeset; do
    when env DOTNET_GCHeapHardLimit=800000 "$IPVSCTL" "$command" -f many.yaml
    then_fails 22 "out of memory"
  done
  then_table_is_unchanged
}

@test "a thread that cannot be started is named, and the log needs none: exit 20 for a namespace" {
  given_model
  given_program
  when as_user prlimit --nproc=1 "$program/ipvsctl" validate -f "$program/web.yaml"
  # The runtime needs a thread of its own before our code is reached.
  then_exits 255
  when as_user prlimit --nproc=2 "$program/ipvsctl" validate -f "$program/web.yaml"
  then_exits 0
  when as_user prlimit --nproc=2 "$program/ipvsctl" validate --debug -f "$program/web.yaml"
  then_exits 0
  when as_user prlimit --nproc=2 "$program/ipvsctl" get --netns /proc/self/ns/net
  then_fails 20 "cannot start a thread" "ulimit -u"
}

@test "a thread that apply needs for signals is named before anything is written: exit 22" {
  given_table </dev/null
  given_model
  given_program
  setcap cap_net_admin+ep "$program/ipvsctl"
  when as_user prlimit --nproc=2 "$program/ipvsctl" apply -f "$program/web.yaml"
  then_fails 22 "cannot start a thread" "ulimit -u"
  then_table_is_unchanged
}

@test "any limit of open files is named, or not reached" {
  given_table </dev/null
  given_model
  for ((files = 4; files <= 12; files++)); do
    when prlimit "--nofile=$files" "$IPVSCTL" apply -f web.yaml
    if ((status == 0)); then break; fi
    [[ $(<"$said") == *[Tt]oo\ many\ open\ files* ]] || give_up "$files: $(<"$said")"
    [[ $(<"$said") != *report* ]] || give_up "$files: $(<"$said")"
    (($(wc -l <"$said") == 1)) || give_up "$files: $(<"$said")"
    then_table_is_unchanged
  done
  then_exits 0
}

# socket ERROR REMEDY: opening the socket fails.
socket() {
  when strace -f -qq -o /dev/null -e "inject=socket:error=$1" "$IPVSCTL" apply -f web.yaml
  then_fails 20 "cannot reach IPVS: cannot open a netlink socket" "$2"
  [[ $(<"$said") != *CONFIG_NET* ]] || give_up "$(<"$said")"
}

@test "a socket that cannot be opened has the remedy of its error" {
  given_table </dev/null
  given_model
  socket EPERM "a seccomp profile"
  socket EACCES "SELinux"
  socket ENOMEM "free some memory"
  socket ENOBUFS "free some memory"
  socket EAGAIN "run the command again"
  socket EMFILE "ulimit -n"
  socket ENFILE "fs.file-max"
  then_table_is_unchanged
}

# Which call of the apply writes is for the trace to say: the first one with two requests or more.
@test "a write whose answer is lost says what that leaves, and never that it is unknown: exit 31" {
  given_table </dev/null
  given_model
  for call in sendto recvfrom; do
    for error in EPERM ENOMEM EAGAIN EIO ENOBUFS; do
      for occurrence in 1 2 3 4 5 6 7 8; do
        when strace -f -qq -o /dev/null -e "inject=$call:error=$error:when=$occurrence" "$IPVSCTL" apply -f web.yaml
        if [[ $(<"$said") == *"the table is as it was before"* ]]; then
          [[ $(<"$said") != *unknown* ]] || give_up "$call $error: $(<"$said")"
          then_table_is_unchanged
        fi
        ipvsadm --clear
      done
    done
  done
}

@test "a call that is interrupted again and again ends" {
  given_table </dev/null
  given_model
  for call in sendto recvfrom; do
    when timeout 60 strace -f -qq -o /dev/null -e "inject=$call:error=EINTR" "$IPVSCTL" apply -f web.yaml
    then_fails 21 "interrupted system call"
  done
  then_table_is_unchanged
}
