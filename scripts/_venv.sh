# Sourced by the other scripts: makes .venv, and makes it anew when pyproject.toml changed.
# Needs nothing but python3 (3.11 or later) and its pip.

cd "$(dirname "$0")/.."
stamp=.venv/newsparse-stamp
wanted=$(cksum < pyproject.toml)

if [ ! -x .venv/bin/python ] || [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
    echo "newsparse: making .venv (once)" >&2
    rm -rf .venv
    if ! ${PYTHON:-python3} -m venv .venv; then
        echo "newsparse: python3 cannot make a virtual environment. On Debian or Ubuntu: apt install python3-venv" >&2
        exit 1
    fi
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]' >&2
    echo "$wanted" > "$stamp"
fi
