# An index: each target names the script that does it.
.DEFAULT_GOAL := binary
.PHONY: binary demo test test-unit test-aot test-e2e test-kernels soak bench bench-micro format clean help

binary:    ## the static binary, dist/ipvsctl (the default)
	@build/prerequisites build
	@build/aot/publish

demo:      ## the binary at work, on a throw-away kernel with IPVS
	@build/prerequisites build kernel
	@build/aot/publish
	@e2e/demo/run

test:      ## every test; ends with `N passed, N failed`
	@build/test

test-unit: ## the unit and generator tests
	@build/test unit

test-aot:  ## the unit tests once more, as a Native AOT binary
	@build/test aot

test-e2e:  ## the binary and the engine on a real kernel
	@build/test e2e

test-kernels: ## every end-to-end test on the fast kernel and on Debian's own
	@build/test e2e old

soak:      ## every experiment of docs/reliability.md in full; takes long
	@build/soak

bench:     ## ipvsctl beside ipvsadm and the bare kernel; fills in docs/performance.md
	@build/prerequisites build kernel
	@build/aot/publish
	@bench/run

bench-micro: ## the generated readers and writers alone; fills in docs/performance.md
	@build/prerequisites build
	@bench/micro

format:    ## the sources in the style of .editorconfig
	@dotnet format Ipvsctl.slnx

clean:     ## removes what was built
	@rm -rf artifacts dist

help:      ## this list
	@sed -n 's/^\([a-z0-9-]*\): *## /  make \1\t/p' Makefile | expand -t 20
