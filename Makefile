# Mọi việc của dự án đi qua đây: `make help` liệt kê. CI chỉ chạy `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
PY := $(VENV)/bin/python
PYTHON ?= $(shell scripts/tim-python)
PYTEST_ARGS ?=
BENCH_ARGS ?=

# Gói hệ thống (Debian, Ubuntu); "a|b": có một trong hai là đủ.
GOI_DEMO := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
GOI_TEST := $(GOI_DEMO) 'libreoffice-writer-nogui|libreoffice-writer' poppler-utils qpdf \
	cups cups-client printer-driver-cups-pdf tesseract-ocr tesseract-ocr-vie \
	'openjdk-17-jre-headless|default-jre-headless' libjaxb-java \
	'chromium|chromium-browser' openssl

.PHONY: help demo setup fmt check test golden bench bench-docs docs clean goi-demo goi-test lint

help: ## In danh sách lệnh này
	@echo "Cách dùng: make LỆNH"
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)$$/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

demo: goi-demo $(VENV)/.xong-chay ## Cài mọi thứ cần thiết rồi sinh văn bản của các hồ sơ mẫu vào outputs/
	@$(VENV)/bin/reportgen build inputs/*.yaml -o outputs
	@$(VENV)/bin/reportgen build inputs/*.yaml --loai giay_khen -o outputs
	@echo "Xong: văn bản DOCX và PDF nằm trong $(CURDIR)/outputs"

setup: goi-test $(VENV)/.xong-dev ## Cài môi trường phát triển (.venv, công cụ kiểm tra, LibreOffice, poppler, qpdf, Java, Chromium)

fmt: goi-demo $(VENV)/.xong-dev ## Sửa định dạng mã nguồn và những lỗi nhỏ sửa được bằng máy
	@$(VENV)/bin/ruff format .
	@$(VENV)/bin/ruff check --fix .

lint: goi-demo $(VENV)/.xong-dev
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports

check: lint ## Phần kiểm tra nhanh: định dạng, kiểu, phân tầng, kiểm thử đơn vị và bản vàng (dưới 2 phút)
	@$(PY) -m pytest -n auto -m "not cham" $(PYTEST_ARGS)

test: setup lint ## Toàn bộ kiểm tra, kể cả phần chậm (LibreOffice); tự cài những gì còn thiếu
	@$(PY) -m pytest -n auto -m "not cham" $(PYTEST_ARGS)
	@$(PY) -m pytest -n auto --dist loadfile -m cham $(PYTEST_ARGS)

golden: setup ## Ghi lại các bản vàng rồi liệt kê những tệp đã đổi để soát
	@$(PY) -m pytest --update-golden $(PYTEST_ARGS)
	@git status --short tests

bench: setup $(VENV)/.xong-do ## Đo thời gian, bộ nhớ, đường tăng; so với docxtpl + LibreOffice, WeasyPrint, python-docx, Typst
	@$(PY) -m bench.chay $(BENCH_ARGS)
	@$(PY) -m tests.corpus.do_chinh_xac

bench-docs: setup $(VENV)/.xong-do ## Đo rồi ghi docs/toc-do.md, hình của nó và docs/ca-nuoc.md
	@$(PY) -m bench.chay --ghi-docs $(BENCH_ARGS)

docs: goi-demo $(VENV)/.xong-dev ## Sinh lại các trang docs/ lấy từ chính chương trình (lệnh, hồ sơ, loại văn bản, tên dùng trong mẫu, thể thức…)
	@$(PY) -m scripts.sinh_lenh docs/lenh.md
	@$(PY) -m scripts.sinh_ho_so docs
	@$(PY) -m scripts.sinh_chu_viet docs/chu-viet.md
	@$(PY) -m scripts.sinh_loai docs/loai-van-ban.md
	@$(PY) -m scripts.sinh_ten_mau templates/ten-dung-duoc.md
	@$(PY) -m scripts.sinh_kiem_tra docs/kiem-tra.md
	@$(PY) -m reportgen.standards.trang_tai_lieu docs/the-thuc

clean: ## Xóa môi trường, bộ nhớ đệm và kết quả đã sinh
	@rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis bench/ket-qua
	@find outputs -mindepth 1 -not -name README.md -delete
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

goi-demo:
	@scripts/cai-goi $(GOI_DEMO) $$(scripts/goi-venv "$(PYTHON)")

goi-test:
	@scripts/cai-goi $(GOI_TEST) $$(scripts/goi-venv "$(PYTHON)")

# Con dấu: chỉ cài lại khi pyproject.toml đổi.
$(VENV)/.xong-venv:
	@scripts/tao-venv "$(PYTHON)" $(VENV)
	@touch $@

$(VENV)/.xong-chay: pyproject.toml | $(VENV)/.xong-venv
	@echo "Cài reportgen vào $(VENV) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[excel,in,web]'
	@touch $@

$(VENV)/.xong-dev: pyproject.toml | $(VENV)/.xong-venv
	@echo "Cài reportgen và công cụ kiểm tra vào $(VENV) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.xong-chay

$(VENV)/.xong-do: pyproject.toml | $(VENV)/.xong-dev
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@
