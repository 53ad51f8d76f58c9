"""The weekly music tops, for users who run Airflow instead of Step Functions.

The DAG does the same as the state machine of deploy/aws, and its tasks have the names of the machine's states. It needs Airflow 2.10
or newer with the Amazon provider, a connection `aws_default` with the rights of the machine's role, and a variable `vigia`, as JSON:

    {"raw": "vigia-123456789012-raw", "curated": "vigia-123456789012-curated", "artifacts": "vigia-123456789012-artifacts",
     "jar": "music/0123456789abcdef.jar", "logs": "vigia-123456789012-access-logs", "database": "vigia", "workgroup": "vigia",
     "operations": "arn:aws:sns:eu-west-1:123456789012:vigia-operations", "download": "vigia-download",
     "secret": "vigia/kaggle-token", "service_role": "...", "instance_profile": "...", "subnet": "subnet-..."}

The queries are the files music_*.sql of src/warehouse, in a folder `queries` beside this file.
"""

import json
from datetime import datetime, timedelta
from pathlib import Path

from airflow import DAG
from airflow.exceptions import AirflowFailException, AirflowSkipException
from airflow.models import Variable
from airflow.operators.python import PythonOperator
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.amazon.aws.notifications.sns import send_sns_notification
from airflow.providers.amazon.aws.operators.athena import AthenaOperator
from airflow.providers.amazon.aws.operators.emr import (
    EmrAddStepsOperator,
    EmrCreateJobFlowOperator,
    EmrTerminateJobFlowOperator,
)
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.providers.amazon.aws.operators.s3 import S3ListPrefixesOperator
from airflow.providers.amazon.aws.operators.sns import SnsPublishOperator
from airflow.providers.amazon.aws.sensors.glue_catalog_partition import GlueCatalogPartitionSensor
from airflow.providers.amazon.aws.sensors.s3 import S3KeySensor

WEEK = "{{ params.week or data_interval_start.strftime('%G-W%V') }}"
LANDING = "landing/music/"
LISTENING = "User Listening History.csv"
TRACKS = "Music Info.csv"
PARALLELISM = 8

# Keys are arguments of the shell, never part of its text.
SCRIPT = (
    "set -e; mkdir -p /tmp/plugins/s3; cp /usr/lib/flink/opt/flink-s3-fs-hadoop-*.jar /tmp/plugins/s3/; "
    'aws s3 cp "$0" /tmp/music.jar; export FLINK_PLUGINS_DIR=/tmp/plugins; '
    f"flink run -m yarn-cluster -p {PARALLELISM} -Dtaskmanager.numberOfTaskSlots=4 "
    '-Dtaskmanager.memory.process.size=8g /tmp/music.jar "$@"'
)

CLUSTER = {
    "Name": f"vigia-weekly-{WEEK}",
    "ReleaseLabel": "emr-7.13.0",
    "Applications": [{"Name": "Flink"}],
    "LogUri": "s3://{{ var.json.vigia.logs }}/emr/",
    "ServiceRole": "{{ var.json.vigia.service_role }}",
    "JobFlowRole": "{{ var.json.vigia.instance_profile }}",
    "AutoTerminationPolicy": {"IdleTimeout": 1800},
    "Instances": {
        "KeepJobFlowAliveWhenNoSteps": True,
        "TerminationProtected": False,
        "Ec2SubnetIds": ["{{ var.json.vigia.subnet }}"],
        "InstanceFleets": [
            {
                "Name": name,
                "InstanceFleetType": kind,
                "TargetOnDemandCapacity": machines,
                "InstanceTypeConfigs": [{"InstanceType": "m6g.xlarge"}, {"InstanceType": "m7g.xlarge"}],
            }
            for name, kind, machines in [("primary", "MASTER", 1), ("core", "CORE", 2)]
        ],
    },
    "Tags": [
        {"Key": "project", "Value": "vigia"},
        {"Key": "for-use-with-amazon-emr-managed-policies", "Value": "true"},
    ],
}


def not_empty(files, **_):
    return all(file["Size"] > 0 for file in files)


def step(week, folders, reject_limit):
    """Returns the cluster's step. It compares with the newest earlier week, which must be older and different."""
    vigia = Variable.get("vigia", deserialize_json=True)
    hook = S3Hook()
    folder = f"{LANDING}{week}/"
    earlier = max((each for each in folders if each < folder), default=None)
    arguments = [
        "--music-info", f"s3://{vigia['raw']}/{folder}{TRACKS}",
        "--listening", f"s3://{vigia['raw']}/{folder}{LISTENING}",
        "--week", week,
        "--out", f"s3://{vigia['curated']}",
        "--reject-limit", reject_limit,
    ]  # fmt: skip
    if earlier:
        now = hook.head_object(folder + LISTENING, vigia["raw"])
        before = hook.head_object(earlier + LISTENING, vigia["raw"])
        if now["ETag"] == before["ETag"]:
            raise AirflowSkipException(f"What landed for {week} is the same as {earlier}.")
        if now["LastModified"] <= before["LastModified"]:
            raise AirflowFailException(f"What landed for {week} is not newer than {earlier}.")
        arguments += ["--previous", f"s3://{vigia['raw']}/{earlier}{LISTENING}"]
    jar = f"s3://{vigia['artifacts']}/{vigia['jar']}"
    return [
        {
            "Name": "tops",
            "ActionOnFailure": "CONTINUE",
            "HadoopJarStep": {"Jar": "command-runner.jar", "Args": ["bash", "-c", SCRIPT, jar, *arguments]},
        }
    ]


def summary(week, curated):
    """Returns the report of the week, without personal data."""
    told = json.loads(S3Hook().read_key(f"music_tops/week={week}/summary.json", curated))
    return {name: told[name] for name in ("basis", "rowsRead", "rejected", "plays", "tracks")}


def queries():
    return [file.read_text() for file in sorted((Path(__file__).parent / "queries").glob("music_*.sql"))]


with DAG(
    dag_id="vigia_weekly",
    description="The music tops of a week, from a snapshot that lands to tables that can be asked.",
    schedule="0 4 * * MON",
    start_date=datetime(2026, 1, 5),
    catchup=False,
    max_active_runs=1,
    params={"week": "", "reject_limit": 5},
    dagrun_timeout=timedelta(hours=12),
    default_args={
        "retries": 3,
        "retry_delay": timedelta(seconds=10),
        "retry_exponential_backoff": True,
        "execution_timeout": timedelta(minutes=15),
    },
    on_failure_callback=send_sns_notification(
        target_arn="{{ var.json.vigia.operations }}",
        subject="vigia: week failed",
        message="The week's music failed: {{ dag_run.run_id }}.",
    ),
) as dag:
    download = LambdaInvokeFunctionOperator(
        task_id="Download",
        function_name="{{ var.json.vigia.download }}",
        payload='{"set": "music", "secret": "{{ var.json.vigia.secret }}", "bucket": "{{ var.json.vigia.raw }}", '
        f'"folder": "{LANDING}{WEEK}"}}',
    )
    look_at_listening = S3KeySensor(
        task_id="LookAtListening",
        bucket_name="{{ var.json.vigia.raw }}",
        bucket_key=f"{LANDING}{WEEK}/{LISTENING}",
        check_fn=not_empty,
        timeout=300,
    )
    look_at_tracks = S3KeySensor(
        task_id="LookAtTracks",
        bucket_name="{{ var.json.vigia.raw }}",
        bucket_key=f"{LANDING}{WEEK}/{TRACKS}",
        check_fn=not_empty,
        timeout=300,
    )
    find_earlier = S3ListPrefixesOperator(
        task_id="FindEarlier",
        bucket="{{ var.json.vigia.raw }}",
        prefix=LANDING,
        delimiter="/",
    )
    look_at_earlier = PythonOperator(
        task_id="LookAtEarlier",
        python_callable=step,
        op_kwargs={"week": WEEK, "folders": find_earlier.output, "reject_limit": "{{ params.reject_limit }}"},
    )
    # No retry, so that there are never two clusters. A cluster that is lost ends itself after half an hour without work.
    create_cluster = EmrCreateJobFlowOperator(
        task_id="CreateCluster",
        job_flow_overrides=CLUSTER,
        retries=0,
        execution_timeout=timedelta(hours=1),
    )
    run_step = EmrAddStepsOperator(
        task_id="RunStep",
        job_flow_id=create_cluster.output,
        steps=look_at_earlier.output,
        wait_for_completion=True,
        retries=0,
        execution_timeout=timedelta(hours=2),
    )
    terminate_cluster = EmrTerminateJobFlowOperator(
        task_id="TerminateCluster",
        job_flow_id=create_cluster.output,
        retries=5,
    ).as_teardown(setups=create_cluster, on_failure_fail_dagrun=True)
    read_summary = PythonOperator(
        task_id="ReadSummary",
        python_callable=summary,
        op_kwargs={"week": WEEK, "curated": "{{ var.json.vigia.curated }}"},
    )
    await_partition = GlueCatalogPartitionSensor(
        task_id="AwaitPartition",
        database_name="{{ var.json.vigia.database }}",
        table_name="music_overall",
        expression=f"week='{WEEK}'",
        poke_interval=15,
        timeout=300,
    )
    ask_queries = AthenaOperator.partial(
        task_id="AskQueries",
        database="{{ var.json.vigia.database }}",
        workgroup="{{ var.json.vigia.workgroup }}",
        max_active_tis_per_dagrun=2,
    ).expand(query=queries())
    report = SnsPublishOperator(
        task_id="Report",
        target_arn="{{ var.json.vigia.operations }}",
        subject=f"vigia: week {WEEK} succeeded",
        message=f"{WEEK}: " + "{{ ti.xcom_pull(task_ids='ReadSummary') | tojson }}",
    )

    (
        download
        >> look_at_listening
        >> look_at_tracks
        >> find_earlier
        >> look_at_earlier
        >> create_cluster
        >> run_step
        >> terminate_cluster
        >> read_summary
        >> await_partition
        >> ask_queries
        >> report
    )
    # Terminating the cluster succeeds even if its step failed, so the step decides.
    run_step >> read_summary
