#!/usr/bin/env bats
# Every example of the docs: ```yaml NAME blocks are files, ```console blocks are run, and what is printed must be what
# stands there. One directory and one empty table a page.

load helpers

REPOSITORY=$(readlink -f "$BATS_TEST_DIRNAME/../..")

page_does_what_it_says() {
  cd "$BATS_TEST_TMPDIR"
  local page=$REPOSITORY/$1
  ip link add eth0 type dummy 2>/dev/null || true
  ip address replace 192.0.2.1/24 dev eth0
  PATH=$(dirname "$(readlink -f "$IPVSCTL")"):$PATH

  local inside='' name='' line command='' expected=''
  local examples=0
  while IFS= read -r line || [[ $line ]]; do
    case $inside:$line in
      ':```yaml '*) inside=file name=${line#'```yaml '}; : >"$name" ;;
      ':```console') inside=console command='' ;;
      ':```'*) inside=other ;;
      *:'```')
        if [[ $inside == console && $command ]]; then
          prints "$command" "$expected"
          examples=$((examples + 1))
        fi
        inside=''
        ;;
      file:*) printf '%s\n' "$line" >>"$name" ;;
      console:'$ '*)
        if [[ $command ]]; then
          prints "$command" "$expected"
          examples=$((examples + 1))
        fi
        command=${line#'$ '} expected=''
        ;;
      console:*) expected+=$line$'\n' ;;
    esac
  done <"$page"
  ((examples >= ${2:-1}))
}

prints() {
  # In this shell's working directory, as a reader would type it; both outputs, as a terminal shows them.
  local printed
  printed=$(bash -c "$1" 2>&1 </dev/null | sed -E 's/ in [0-9]+ ms$/ in N ms/') || true
  if [[ $printed != "${2%$'\n'}" ]]; then
    printf 'the docs say:\n$ %s\n%s\nit prints:\n%s\n' "$1" "${2%$'\n'}" "$printed"
    return 1
  fi
}

@test "README.md" { page_does_what_it_says README.md 7; }
@test "docs/parameters.md" { page_does_what_it_says docs/parameters.md 3; }
@test "docs/performance.md" { page_does_what_it_says docs/performance.md 4; }
@test "docs/commands/get.md" { page_does_what_it_says docs/commands/get.md 9; }
@test "docs/commands/diff.md" { page_does_what_it_says docs/commands/diff.md 5; }
@test "docs/commands/global-options.md" { page_does_what_it_says docs/commands/global-options.md 2; }
@test "docs/commands/drain.md" { page_does_what_it_says docs/commands/drain.md 5; }
@test "docs/commands/help.md" { page_does_what_it_says docs/commands/help.md; }
@test "docs/commands/schema.md" { page_does_what_it_says docs/commands/schema.md; }
@test "docs/commands/validate.md" { page_does_what_it_says docs/commands/validate.md; }
@test "docs/commands/changeset.md" { page_does_what_it_says docs/commands/changeset.md 4; }
@test "docs/commands/apply.md" { page_does_what_it_says docs/commands/apply.md 8; }
@test "docs/commands/set-weight.md" { page_does_what_it_says docs/commands/set-weight.md 5; }

@test "every model in the docs and examples is valid" {
  cd "$BATS_TEST_TMPDIR"
  local page name
  for page in "$REPOSITORY"/docs/model.md; do
    awk '/^```yaml /{f=$2; printf "" > f; next} /^```/{f=""} f{print > f}' "$page"
  done
  ip link add c0 type dummy
  ip address add 192.0.2.2/24 dev c0
  for name in *.yaml "$REPOSITORY"/examples/*.yaml; do
    PORT=80 "$IPVSCTL" validate -f "$name" --params-env --params-network
  done
  ip link del c0
}
