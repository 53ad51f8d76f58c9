"""Prints the tasks of a DAG in their order, one a line, without Airflow: python3 order.py FILE."""

import ast
import sys
from graphlib import TopologicalSorter


def keyword(call, name):
    return next((each.value.value for each in call.keywords if each.arg == name), None)


def task_id(value):
    """Of a call, or of what it is called on: a teardown and a mapped task are made by calls on calls."""
    while isinstance(value, ast.Call):
        found = keyword(value, "task_id")
        if found:
            return found
        value = value.func.value if isinstance(value.func, ast.Attribute) else None
    return None


def links(expression, tasks, order):
    """Notes who comes after whom, and returns the expression's last task."""
    if isinstance(expression, ast.BinOp) and isinstance(expression.op, ast.RShift):
        before = links(expression.left, tasks, order)
        after = links(expression.right, tasks, order)
        order.add(after, before)
        return after
    return tasks[expression.id]


with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
compile(text, sys.argv[1], "exec")
tasks = {}
order = TopologicalSorter()
for node in ast.walk(ast.parse(text)):
    if isinstance(node, ast.Assign) and task_id(node.value):
        tasks[node.targets[0].id] = task_id(node.value)
for node in ast.walk(ast.parse(text)):
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.BinOp):
        links(node.value, tasks, order)
for task in tasks.values():
    order.add(task)
print("\n".join(order.static_order()))
