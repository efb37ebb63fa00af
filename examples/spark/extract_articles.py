"""Runs `extract` over a data set of articles in Apache Spark, a process for each partition.

    spark-submit extract_articles.py INPUT OUTPUT [--command "node bin/extract.js"]

INPUT: NDJSON (`id`, `text` and optionally `referenceDate` a line; a file, a folder, anything Spark reads).
OUTPUT: a folder of NDJSON parts, a record a line, in no order.
The process is started once a partition and streams: memory stays flat. Its exit code is checked: 0 and 1 (some article
failed; it is told of in the executor's log) are done, anything else fails the task, and Spark tries it again.
"""
import argparse
import json
import shlex
import subprocess
import threading

from pyspark.sql import SparkSession


FIELDS = ("id", "text", "referenceDate")


def run_partition(command):
    def run(rows):
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

        broken = []

        def feed():
            try:
                for row in rows:
                    line = {name: value for name, value in row.asDict().items() if value is not None and name in FIELDS}
                    process.stdin.write(json.dumps(line).encode() + b"\n")
                process.stdin.close()
            except OSError as error:
                broken.append(error)

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        for line in process.stdout:
            yield line.decode().rstrip("\n")
        feeder.join()
        code = process.wait()
        if broken or code not in (0, 1):
            raise RuntimeError(f"{command[0]} ended with {code} {broken}")

    return run


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--command", default="extract")
    parser.add_argument("--partitions", type=int)
    arguments = parser.parse_args()
    command = shlex.split(arguments.command) + ["--input-format", "ndjson", "--format", "ndjson", "--jobs", "1"]
    spark = SparkSession.builder.appName("extract").getOrCreate()
    articles = spark.read.json(arguments.input)
    if arguments.partitions:
        articles = articles.repartition(arguments.partitions)
    articles.rdd.mapPartitions(run_partition(command)).saveAsTextFile(arguments.output)
    spark.stop()


if __name__ == "__main__":
    main()
