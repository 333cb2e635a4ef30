#!/bin/sh
#SBATCH --job-name=spikenote
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
# One shard of a check a task; `spikenote merge results/*.json` joins them.
set -eu
mkdir -p results
spikenote check Notebooks --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_MAX" --jobs "${SLURM_CPUS_PER_TASK:-2}" \
  --json "results/$SLURM_ARRAY_TASK_ID.json" --quiet || [ $? -eq 1 ]
