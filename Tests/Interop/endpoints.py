"""Every target that the description of a server gives an example of, in every format."""

FORMATS = ["json", "ndjson", "csv", "ics", "atom", "jsonfeed", "timelinejs", "jsonld", "md"]


def targets(description):
    """Paths with their examples filled in, without and with each suffix that they have."""
    found = []
    for path, item in description["paths"].items():
        operation = item["get"]
        query = []
        formats = []
        for parameter in operation["parameters"]:
            if parameter["in"] == "path":
                path = path.replace("{" + parameter["name"] + "}", parameter["example"])
            elif parameter["required"]:
                query.append(f"{parameter['name']}={parameter['example'].replace(' ', '+')}")
            elif parameter["name"] == "format":
                formats = parameter["schema"]["enum"]
        question = "?" + "&".join(query) if query else ""
        found.append(path + question)
        if path == "/":
            found += [f"/?format={name}" for name in formats]
        else:
            found += [f"{path}.{name}{question}" for name in formats]
    return found
