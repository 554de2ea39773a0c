"""An office of the deployment."""
from service.forms.kind import Kind
from service.forms.references import id_of, verdict

KIND = Kind(verdict=verdict, names=id_of("office"))
