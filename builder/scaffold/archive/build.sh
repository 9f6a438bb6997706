#!/usr/bin/env bash
# What CI runs, wherever it runs: build the archive. With a FILE, what changed is added to it as Markdown.
set -euo pipefail
summary=${1:-/dev/null}
[[ $summary == /* ]] || summary=$PWD/$summary
cd "$(dirname "$0")/.."

backfile build --summary "$summary"

# Ids are for good once they are committed; until then a later build elsewhere might give them to others.
if git rev-parse --is-inside-work-tree > /dev/null 2>&1; then
  git add --intent-to-add authority/permalinks
  if ! git diff --quiet -- authority/permalinks; then
    echo "There are new ids: run backfile build in your own copy too, and commit authority/permalinks." |
      tee -a "$summary"
  fi
fi
