"""The steps of a build, a module a step: values in, values out."""
