set -euo pipefail

# Bucket names have the account in them.
account=$(aws sts get-caller-identity --query Account --output text)
