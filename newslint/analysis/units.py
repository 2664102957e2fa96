"""The units of news copy: what they measure and how long, heavy or large they are.

Factors lead to one base unit for each dimension (metre, square metre, litre, kilogram, metre
per second, watt).  A name that means several units (gallon, pint, ton) has several factors; a
conversion is right if any of them makes it so.  Values: NIST Special Publication 811, appendix
B, and the Weights and Measures Act 1985 (United Kingdom), schedule 1; both are in the public
domain or Crown copyright facts.
"""

from newslint.typing import NamedTuple


class Unit(NamedTuple):
    """A unit: ``dimension``, ``factors`` to the base unit, and its usual short name."""

    name: str
    dimension: str
    factors: tuple[float, ...]


_TABLE = """
mm = length 0.001: mm millimetre millimetres millimeter millimeters
cm = length 0.01: cm cms centimetre centimetres centimeter centimeters
m = length 1: m metre metres meter meters
km = length 1000: km kms kilometre kilometres kilometer kilometers
inch = length 0.0254: inch inches ins in
ft = length 0.3048: foot feet ft
yd = length 0.9144: yard yards yd yds
mile = length 1609.344: mile miles mi
nautical mile = length 1852: nautical-mile nautical-miles
m² = area 1: square-metre square-metres square-meter square-meters sq-m m² sqm m2
km² = area 1e6: square-kilometre square-kilometres square-kilometer square-kilometers sq-km km² \
square-km km2
sq ft = area 0.09290304: square-foot square-feet sq-ft sq-feet sqft
sq yd = area 0.83612736: square-yard square-yards
sq mile = area 2589988.11: square-mile square-miles sq-miles sq-mile sq-mi
acre = area 4046.8564: acre acres
ha = area 10000: hectare hectares ha
ml = volume 0.001: millilitre millilitres milliliter milliliters ml
cl = volume 0.01: centilitre centilitres cl
litre = volume 1: litre litres liter liters l
m³ = volume 1000: cubic-metre cubic-metres cubic-meter cubic-meters m³ cu-m
cu ft = volume 28.316847: cubic-foot cubic-feet cu-ft
cu yd = volume 764.554858: cubic-yard cubic-yards
gallon = volume 3.785411784 4.54609: gallon gallons gal gals
quart = volume 0.946352946 1.1365225: quart quarts
pint = volume 0.473176473 0.56826125: pint pints
fl oz = volume 0.0295735296 0.0284130625: fluid-ounce fluid-ounces fl-oz
barrel = volume 158.987295: barrel barrels
acre-foot = volume 1233481.84: acre-feet acre-foot
mg = mass 1e-6: milligram milligrams mg
g = mass 0.001: gram grams gramme grammes g
kg = mass 1: kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs
lb = mass 0.45359237: lb lbs pound pounds
oz = mass 0.0283495231: ounce ounces oz
stone = mass 6.35029318: stone stones st
tonne = mass 1000: tonne tonnes metric-ton metric-tons metric-tonnes
ton = mass 907.18474 1016.0469088 1000: ton tons short-ton short-tons long-ton long-tons
mph = speed 0.44704: mph
km/h = speed 0.277777778: kph km/h kmh kmph
m/s = speed 1: m/s
knot = speed 0.514444444: knot knots kt kts
hp = power 735.49875 745.699872: horsepower hp bhp
kW = power 1000: kilowatt kilowatts kw
MW = power 1e6: megawatt megawatts mw
°C = temperature 1: celsius centigrade °c c
°F = temperature 0.555555556: fahrenheit °f f
°C change = degree 1: degree degrees °
second = time 1: second seconds sec secs
minute = time 60: minute minutes min mins
hour = time 3600: hour hours hr hrs
day = time 86400: day days
week = time 604800: week weeks
month = time 2629800: month months
year = time 31557600: year years yr yrs
decade = time 315576000: decade decades
century = time 3155760000: century centuries
"""


def _read_table() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        head, _, names = line.partition(":")
        name, _, rest = head.partition(" = ")
        dimension, *factors = rest.split()
        unit = Unit(name, dimension, tuple(map(float, factors)))
        units.update((written.replace("-", " "), unit) for written in names.split())
    return units


UNITS = _read_table()
UNITS["acre-feet"] = UNITS["acre feet"]
UNITS["acre-foot"] = UNITS["acre foot"]
# First words of names of two words.
FIRST_WORDS = frozenset(name.split()[0] for name in UNITS if " " in name)
# A distance that "an hour" or "per hour" makes a speed.
_PER_HOUR = {"mile": "mph", "km": "km/h"}


def per_hour(unit: Unit) -> Unit | None:
    """The speed that a distance "an hour" is."""
    name = _PER_HOUR.get(unit.name)
    return UNITS[name] if name else None


# Currency signs, the longer first, and codes.
SIGNS = {
    "us$": "USD", "u.s.$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD",
    "cdn$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "nt$": "TWD", "r$": "BRL",
    "mx$": "MXN", "j$": "JMD",
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₺": "TRY", "₪": "ILS", "₴": "UAH", "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP",
}  # fmt: skip
CODES = {
    code.lower(): code
    for code in (
        "USD GBP EUR JPY CNY INR RUB CAD AUD NZD HKD SGD CHF SEK NOK DKK PLN CZK HUF TRY ZAR BRL "
        "MXN KRW ILS UAH NGN KES THB PHP IDR MYR PKR"
    ).split()
}
CODES |= {"rs": "INR", "rmb": "CNY"}
# A currency's name; where several countries share it, an adjective before it decides.
CURRENCY_NAMES = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP",
    "pounds": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "rupees": "INR", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB",
    "rubles": "RUB", "real": "BRL", "reais": "BRL", "reals": "BRL", "peso": "peso",
    "pesos": "peso", "franc": "CHF", "francs": "CHF", "krona": "SEK", "kronor": "SEK",
    "krone": "krone", "kroner": "krone", "zloty": "PLN", "zlotys": "PLN", "koruna": "CZK",
    "korunas": "CZK", "forint": "HUF", "forints": "HUF", "lira": "TRY", "liras": "TRY",
    "rand": "ZAR", "won": "KRW", "shekel": "ILS", "shekels": "ILS", "hryvnia": "UAH",
    "hryvnias": "UAH", "naira": "NGN", "baht": "THB", "rupiah": "IDR", "ringgit": "MYR",
    "dirham": "dirham", "dirhams": "dirham", "riyal": "SAR", "riyals": "SAR",
    "shilling": "shilling", "shillings": "shilling", "dinar": "dinar", "dinars": "dinar",
    "dong": "VND", "cent": "cent", "cents": "cent", "pence": "penny",
    "leu": "RON", "lei": "RON", "leva": "BGN", "kuna": "HRK", "taka": "BDT", "birr": "ETB",
}  # fmt: skip
_COUNTRY_ADJECTIVES = {
    "us": "US", "american": "US", "u.s.": "US", "canadian": "CA", "australian": "AU",
    "new zealand": "NZ", "hong kong": "HK", "singapore": "SG", "taiwan": "TW",
    "jamaican": "JM", "british": "GB", "egyptian": "EG", "lebanese": "LB", "syrian": "SY",
    "sudanese": "SD", "swiss": "CH", "french": "FR", "belgian": "BE", "cfa": "XO",
    "indian": "IN", "pakistani": "PK", "sri lankan": "LK", "nepalese": "NP", "mexican": "MX",
    "argentine": "AR", "chilean": "CL", "colombian": "CO", "cuban": "CU", "philippine": "PH",
    "uruguayan": "UY", "dominican": "DO", "norwegian": "NO", "danish": "DK", "swedish": "SE",
    "icelandic": "IS", "turkish": "TR", "south african": "ZA", "south korean": "KR",
    "brazilian": "BR", "russian": "RU", "japanese": "JP", "chinese": "CN", "polish": "PL",
    "czech": "CZ", "hungarian": "HU", "israeli": "IL", "kenyan": "KE", "ugandan": "UG",
    "tanzanian": "TZ", "iraqi": "IQ", "kuwaiti": "KW", "serbian": "RS", "jordanian": "JO",
    "algerian": "DZ", "saudi": "SA", "emirati": "AE", "thai": "TH", "indonesian": "ID",
    "malaysian": "MY", "namibian": "NA", "fijian": "FJ", "barbados": "BB", "rwandan": "RW",
    "congolese": "CD", "moroccan": "MA", "ukrainian": "UA",
    "vietnamese": "VN", "romanian": "RO", "bulgarian": "BG",
}  # fmt: skip


def currency(name: str, adjective: str) -> str | None:
    """The currency that a name means, with the country's adjective before it or none.

    A known adjective makes a code of the country ("Canadian dollars" is ``CAD``); codes that
    are not those of the standard only have to differ from each other.
    """
    known = CURRENCY_NAMES.get(name)
    country = _COUNTRY_ADJECTIVES.get(adjective)
    if known is None or country is None:
        return known
    return _SPECIAL.get((country, known), known if known[:2] == country else country + known[-1:])


_SPECIAL = {
    ("NO", "krone"): "NOK", ("DK", "krone"): "DKK", ("SE", "SEK"): "SEK", ("IS", "SEK"): "ISK",
    ("MX", "peso"): "MXN", ("PH", "peso"): "PHP", ("CA", "USD"): "CAD", ("AU", "USD"): "AUD",
    ("NZ", "USD"): "NZD", ("HK", "USD"): "HKD", ("SG", "USD"): "SGD", ("PK", "INR"): "PKR",
    ("XO", "CHF"): "XOF", ("KE", "shilling"): "KES", ("AR", "peso"): "ARS",
    ("CL", "peso"): "CLP", ("CO", "peso"): "COP",
}  # fmt: skip
COUNTRY_ADJECTIVES = frozenset(_COUNTRY_ADJECTIVES)
ADJECTIVE_FIRST_WORDS = frozenset(name.split()[0] for name in COUNTRY_ADJECTIVES)
