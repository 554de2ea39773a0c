"""What a request names of the catalogue; a Problem when the catalogue has no such thing."""
from service.calls.problems import Problem
from service.catalogue.loading import Catalogue


def service_of(catalogue: Catalogue, name: str, **members) -> dict:
    if name not in catalogue.services:
        raise Problem("service_not_found", "The catalogue has no service of this id.", members)
    return catalogue.services[name]


def office_of(catalogue: Catalogue, name: str) -> dict:
    if name not in catalogue.offices:
        raise Problem("office_not_found", "The catalogue has no office of this id.")
    return catalogue.offices[name]
