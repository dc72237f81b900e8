#!/usr/bin/env bats
# The binary reads every input of the foreign test suites (README.md): as a model file, as a parameter file, and as the
# answer of a parameter URL. It needs no kernel. IPVSCTL is the binary, dist/ipvsctl by default.

setup_file() {
  export root=$BATS_TEST_DIRNAME/../..
  export ipvsctl=${IPVSCTL:-$root/dist/ipvsctl}
  "$root/build/prerequisites" suites
  cd "$root/artifacts/suites" || return
  echo "services: []" >"$BATS_FILE_TMPDIR/model.yaml"
  # No proxy stands between two programs of one machine.
  unset "${!IPVSCTL_@}" http_proxy HTTP_PROXY all_proxy ALL_PROXY
  python3 -u -m http.server --bind 127.0.0.1 0 >"$BATS_FILE_TMPDIR/server" 2>"$BATS_FILE_TMPDIR/requests" 3>&- &
  echo $! >"$BATS_FILE_TMPDIR/server.pid"
  until [[ -s $BATS_FILE_TMPDIR/server ]]; do sleep 0.1; done
}

teardown_file() { kill "$(<"$BATS_FILE_TMPDIR/server.pid")"; }

# read_all SUITE model|parameters [ARG...]: every input of the suite, whose name stands for @ in the arguments of
# validate, ends with the exit code that expected.tsv gives for that reading, and each line of stderr is a place in the
# input and a problem.
read_all() {
  local suite=$1 reading=$2 input name model parameters code status line row kind inputs=0 strange=0
  local -a messages
  local printed=$BATS_TEST_TMPDIR/printed said=$BATS_TEST_TMPDIR/said
  shift 2
  cd "$root/artifacts/suites" || return
  local -A deviates=()
  while IFS=$'\t' read -r input row kind _; do
    if [[ ,$row, == *,$reading,* ]]; then deviates[$input]=$kind; fi
  done <"$root/tests/suites/deviations.tsv"
  while IFS=$'\t' read -r input model parameters _; do
    if [[ $input != "$suite"/* ]]; then continue; fi
    ((++inputs))
    code=${!reading}
    name=$input
    if [[ $* == *://* ]]; then name=${input//#/%23}; fi
    status=0
    timeout 60 "$ipvsctl" validate "${@//@/$name}" >"$printed" 2>"$said" </dev/null || status=$?
    # Whatever a deviation is, it is no crash and no hang, unless the table says so.
    if [[ -v deviates[$input] && $status != "$code" && ($status =~ ^(0|30|32)$ || ${deviates[$input]} == crash) ]]; then continue; fi
    mapfile -t messages <"$said"
    if ((status != code)) || { ((code != 0)) && [[ -s $printed || ! -s $said ]]; }; then
      echo "$input: exit code $status, expected $code: ${messages[0]:-}"
      ((++strange))
    fi
    for line in "${messages[@]}"; do
      if [[ $line != *": warning "* && ! $line =~ ^[0-9]+\ (mistakes|warnings)\ in\ && ! $line =~ "$name":[1-9][0-9]*:[1-9][0-9]*:\ . ]]; then echo "$input: $line" && ((++strange)); fi
    done
  done <expected.tsv
  echo "$inputs inputs of $suite"
  ((strange == 0 && inputs > 0))
}

url() { sed -n 's/.*port \([0-9]*\).*/http:\/\/127.0.0.1:\1/p' "$BATS_FILE_TMPDIR/server"; }

@test "yaml-test-suite as model files" { read_all yaml model -f @; }
@test "yaml-test-suite as parameter files" { read_all yaml parameters -f "$BATS_FILE_TMPDIR/model.yaml" --params-file @; }
@test "JSONTestSuite as model files" { read_all json model -f @; }
@test "JSONTestSuite as parameter files" { read_all json parameters -f "$BATS_FILE_TMPDIR/model.yaml" --params-file @; }
@test "JSONTestSuite as the answer of a parameter URL" {
  read_all json parameters -f "$BATS_FILE_TMPDIR/model.yaml" --params-url "$(url)/@"
}
@test "broken encodings as model files" { read_all bytes model -f @; }
@test "broken encodings as parameter files" { read_all bytes parameters -f "$BATS_FILE_TMPDIR/model.yaml" --params-file @; }
