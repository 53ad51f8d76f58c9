set -euo pipefail

# The names of the buckets contain the number of the account.
account=$(aws sts get-caller-identity --query Account --output text)
