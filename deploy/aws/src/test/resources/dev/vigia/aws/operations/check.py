"""Reads lines, each the words of an AWS CLI command with tabs between, and has the CLI's own parsers read them. Nothing is sent.

Prints a line for each command that they refuse, and for each answer that is asked for and does not exist.
"""
import contextlib
import io
import json
import sys

from awscli.argparser import ArgTableArgParser
from awscli.clidriver import create_clidriver
import jmespath

driver = create_clidriver()
commands = driver._get_command_table() if hasattr(driver, "_get_command_table") else driver.subcommand_table


def table_of(command):
    if hasattr(command, "_get_command_table"):
        return command._get_command_table()
    return command.subcommand_table


def check(words):
    globals_ = ["--query", "--output", "--region", "--profile"]
    rest = []
    index = 0
    while index < len(words):
        if words[index] in globals_:
            if words[index] == "--query":
                jmespath.compile(words[index + 1])
            index += 2
        else:
            rest.append(words[index])
            index += 1
    command = commands[rest.pop(0)]
    while rest and not rest[0].startswith("-") and rest[0] in table_of(command):
        command = table_of(command)[rest.pop(0)]
    parser = ArgTableArgParser(command.arg_table)
    parsed, unknown = parser.parse_known_args(rest)
    if unknown:
        raise ValueError("unknown: %s" % unknown)
    for name, argument in command.arg_table.items():
        value = getattr(parsed, name.replace("-", "_"), None)
        model = getattr(argument, "argument_model", None)
        if value and isinstance(value, str) and model is not None and model.type_name == "structure":
            known(json.loads(value), model, name)


def known(value, shape, where):
    if shape.type_name == "structure":
        for key, below in value.items():
            if key not in shape.members:
                raise ValueError("%s has no %s" % (where, key))
            known(below, shape.members[key], key)
    elif shape.type_name == "list":
        for below in value:
            known(below, shape.member, where)


for line in sys.stdin:
    words = line.rstrip("\n").split("\t")
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said):
            check(words)
    except (Exception, SystemExit) as refused:
        print("%s: %s %s" % (" ".join(words), refused, said.getvalue()))
