"""The draft as rules see it: its prose, and analyses that are computed once, when asked."""

from __future__ import annotations  # the types of analyses must not import them

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

from newslint import analysis
from newslint.prose import Prose
from newslint.readers import BlockKind, Draft
from newslint.text import Span
from newslint.typing import TYPE_CHECKING

# Analyses are reached as ``analysis.<module>``, which imports them on first use; here they are
# named for the type checker alone.
if TYPE_CHECKING:
    import newslint.analysis.acronyms
    import newslint.analysis.attribution
    import newslint.analysis.figure_reading
    import newslint.analysis.furniture_names
    import newslint.analysis.introductions
    import newslint.analysis.lexicon_hits
    import newslint.analysis.lines
    import newslint.analysis.mentions
    import newslint.analysis.name_forms
    import newslint.analysis.name_keys
    import newslint.analysis.name_variants
    import newslint.analysis.numbers
    import newslint.analysis.people
    import newslint.analysis.quotations
    import newslint.analysis.repeats
    import newslint.analysis.retold  # noqa: F401
    from newslint.analysis.ages import Age
    from newslint.analysis.dates import WrittenDate
    from newslint.analysis.dates_draft import DraftDate
    from newslint.analysis.dates_lives import DayRange, Life
    from newslint.analysis.links import WebLink
    from newslint.analysis.quantities import Figures
    from newslint.analysis.retold import Conflict
    from newslint.analysis.stated_changes import StatedChange
    from newslint.knowledge.lexicon import Lexicon
    from newslint.knowledge.spelling import Unlisted


_OF_ADDRESSES = frozenset(("http", "https", "www", "_http", "_https", "_www"))
_COPY = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE))
_FURNITURE = frozenset(BlockKind) - _COPY - {BlockKind.HIDDEN, BlockKind.TABLE_CELL}


class Document(Prose):
    """One draft, read-only.

    Every facet is a property that is computed when first asked for and kept; two rules that
    ask for the same facet pay once.
    """

    def __init__(self, draft: Draft, lexicon: Lexicon | None = None) -> None:
        super().__init__(draft)
        self._lexicon = lexicon

    @cached_property
    def web_links(self) -> Sequence[WebLink]:
        """The links of marked-up copy and the bare addresses in the prose, with their parts."""
        if not self.links and self.words.isdisjoint(_OF_ADDRESSES):
            return ()
        from newslint.analysis.links import web_links

        prose = self._draft.prose
        marked = ((*link.target, link.target.of(prose), link.text.of(prose)) for link in self.links)
        return web_links(self.prose, self.folded, marked)

    @cached_property
    def name_variants(self) -> Sequence[analysis.name_variants.NameVariant]:
        """Pairs of spellings that may be one name, the surest first."""
        pairs = analysis.name_keys.close_pairs(self.name_keys)
        if not pairs:
            return ()
        found = analysis.name_variants.name_variants(
            self.prose, self.capital_runs, self.name_keys, pairs
        )
        if not found:
            return ()
        return analysis.lexicon_hits.weigh(found, self.lexicon, self.lexicon_hits)

    @cached_property
    def name_keys(self) -> Mapping[str, Sequence[str]]:
        """The ways in which each capitalised word is written, by what they have in common."""
        return analysis.name_keys.keys_of(self.capitalised)

    @cached_property
    def mixed_forms(self) -> Sequence[analysis.name_forms.MixedForms]:
        """Names that are written with and without marks, or with other capitals."""
        return analysis.name_forms.mixed_forms(self.prose, self.name_keys)

    @cached_property
    def cut_possessives(self) -> Sequence[analysis.name_forms.CutPossessive]:
        """Possessives that eat the end of a name."""
        return list(analysis.name_forms.cut_possessives(self.prose, self.capitalised))

    @cached_property
    def people(self) -> Sequence[analysis.people.Person]:
        """The people whom the draft names in full."""
        return analysis.people.people(analysis.mentions.mentions(self.prose, full=True))

    @cached_property
    def given_name_conflicts(self) -> Sequence[analysis.people.NameConflict]:
        """Two given names for what looks like one person."""
        if not analysis.people.surnames_in_doubt(self.capital_runs):
            return ()
        return analysis.people.given_name_conflicts(self.prose)

    @cached_property
    def unlisted(self) -> Unlisted:
        """The folded words of the draft that no dictionary has."""
        from newslint.knowledge.spelling import unlisted

        return unlisted(self.words)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The house lexicon laid over the shipped one, or the shipped one alone."""
        if self._lexicon is None:
            from newslint.knowledge.lexicon import world

            self._lexicon = world()
        return self._lexicon

    @cached_property
    def lexicon_hits(self) -> Sequence[analysis.lexicon_hits.LexiconHit]:
        """Forms that the lexicon lists as wrong, and slips in the surnames of its people."""
        return analysis.lexicon_hits.lexicon_hits(
            self.prose, self.words, self.capitalised, self.occurrences, self.lexicon
        )

    def house_hits(self, kind: str, former: bool) -> Sequence[analysis.lexicon_hits.LexiconHit]:
        """Forms of entries of one kind that are not the house's: former ones, or variants."""
        return analysis.lexicon_hits.house_hits(
            self.prose, self.words, self.occurrences, self.lexicon, kind, former
        )

    @cached_property
    def acronyms(self) -> Sequence[analysis.acronyms.Definition]:
        """Where the draft gives the names of acronyms, in order."""
        return analysis.acronyms.definitions(self.prose)

    def acronym_uses(self, acronym: str) -> list[int]:
        """Where an acronym stands in the copy, outside headline, standfirst and captions."""
        found = analysis.acronyms.uses(self.prose, acronym)
        return [at for at in found if not self._is_furniture(at)]

    @cached_property
    def furniture_variants(self) -> Sequence[analysis.name_variants.NameVariant]:
        """Those of the variants whose odd spelling stands in headline, standfirst or captions."""
        return [
            variant
            for variant in self.name_variants
            if all(self._is_furniture(spot.start) for spot in variant.odd_places)
            and not all(self._is_furniture(spot.start) for spot in variant.right_places)
        ]

    def _is_furniture(self, offset: int) -> bool:
        block = self.block_at(offset)
        return block is not None and block.kind in _FURNITURE

    @cached_property
    def slug_slips(self) -> Sequence[analysis.furniture_names.SlugSlip]:
        """Words of the slug that are names of the copy misspelt; places in the hidden tail."""
        found: list[analysis.furniture_names.SlugSlip] = []
        for key in ("slug", "permalink", "url"):
            if entry := self.metadata.get(key):
                found += analysis.furniture_names.slug_slips(
                    entry.value, entry.span.start, self.prose, self.words, self.name_keys
                )
        return found

    @cached_property
    def caption_strangers(self) -> Sequence[analysis.furniture_names.Stranger]:
        """People of captions whom the copy does not name, or names otherwise."""
        captions = self.blocks_of(BlockKind.CAPTION, BlockKind.ALT)
        if not captions:
            return ()
        spans = [(block.start, block.end) for block in captions]
        strangers = analysis.furniture_names.caption_strangers
        return list(strangers(self.prose, self.people, spans))

    @cached_property
    def surname_uses(self) -> Sequence[analysis.introductions.SurnameUse]:
        """Where surnames stand alone: addressed (*Mr X*) or as speakers (*X said*)."""
        return analysis.introductions.surname_uses(self.prose, self.words)

    @cached_property
    def unintroduced(self) -> Sequence[analysis.introductions.Unintroduced]:
        """People who are called by surname alone and never presented."""
        return analysis.introductions.unintroduced(self.prose, self.name_keys, self.surname_uses)

    @cached_property
    def introduced_late(self) -> Sequence[analysis.introductions.LateIntroduction]:
        """People who are named in full only after they were called by surname."""
        copy = next((block.start for block in self.blocks if block.kind in _COPY), 0)
        late = analysis.introductions.introduced_late
        return list(late(self.prose, self.name_keys, self.surname_uses, copy))

    @cached_property
    def honorific_conflicts(self) -> Sequence[analysis.introductions.HonorificConflict]:
        """Surnames that stand after *Mr* and after *Ms* or *Mrs* and look like one person's."""
        return list(analysis.introductions.honorific_conflicts(self.prose, self.name_keys))

    @cached_property
    def dates(self) -> Sequence[WrittenDate]:
        """The dates that the copy gives, in order."""
        from newslint.analysis.dates import written_dates

        return written_dates(self.prose, self.folded, self.words)

    def dates_in(self, span: Span) -> Sequence[WrittenDate]:
        """The dates that begin inside a stretch of prose."""
        first = bisect_left(self.dates, span.start, key=lambda date: date.start)
        return self.dates[first : bisect_left(self.dates, span.end, key=lambda date: date.start)]

    @cached_property
    def dated(self) -> DraftDate | None:
        """When the draft itself is dated: by its metadata, else by its dateline or a date line."""
        from newslint.analysis import dates_draft

        values = {key: (entry.value, *entry.span) for key, entry in self.metadata.items()}
        return dates_draft.of_metadata(values) or dates_draft.of_prose(
            self.prose, self.block_spans, self.dates
        )

    @cached_property
    def digit_runs(self) -> Sequence[tuple[int, int]]:
        """Where digits stand, each run with the commas and points in and behind it."""
        return analysis.numbers.digit_runs(self.prose, self.signs)

    @cached_property
    def numerals(self) -> frozenset[str]:
        """What digits stand together somewhere in the draft, in words too ("19" of "covid19")."""
        return analysis.numbers.numerals(self.prose, self.digit_runs)

    @cached_property
    def quantities(self) -> Figures:
        """The figures of the copy, each with its value, unit and what it counts, in order."""
        return analysis.figure_reading.figures(
            self.folded, self.prose, self.words, self.digit_runs, self.block_spans, self._sentences
        )

    @cached_property
    def stated_changes(self) -> Sequence[StatedChange]:
        """The changes in per cent or points of which the draft also gives both values."""
        from newslint.analysis.stated_changes import stated_changes

        return list(stated_changes(self.folded, self.quantities))

    @cached_property
    def ages(self) -> Sequence[Age]:
        """The ages of people that the copy gives, in order, with names where they stand beside."""
        from newslint.analysis.ages import ages

        return ages(self.prose, self.folded, self.words, self.digit_runs)

    @cached_property
    def births(self) -> Sequence[Life]:
        """When and whose birth the copy tells, for people only."""
        from newslint.analysis.dates_lives import births

        places = [at for at in self.occurrences("born") if not self.in_speech(at)]
        return births(self.prose, places, self.dates, self.person_meant)

    def person_meant(self, offset: int) -> str:
        """The surname, folded, of whom "he" or "she" at an offset means; empty if not sure."""
        from newslint.analysis.dates_lives import person_meant

        number = bisect_right(self.blocks, offset, key=lambda block: block.start)
        spans: list[Span] = []
        for block in self.blocks[max(0, number - 4) : number]:
            spans += [span for span in self.sentences(block) if span.start <= offset]
        return person_meant(self.prose, spans, offset)

    def given_names(self, surname: str) -> frozenset[str]:
        """The given names, folded, that stand before a folded surname somewhere in the copy."""
        from newslint.analysis.ages import given_names

        return given_names(self.prose, self.occurrences(surname), len(surname))

    def death_in(self, sentence: Span) -> DayRange | None:
        """The day of the death that a sentence tells, if it gives the year."""
        from newslint.analysis.dates_lives import deaths

        return deaths(self.prose, sentence, self.dates)

    def tells_death(self, sentence: Span) -> bool:
        """Whether somebody dies in a sentence."""
        from newslint.analysis.dates_lives import tells_death

        return tells_death(self.prose, sentence)

    @cached_property
    def figure_conflicts(self) -> Sequence[Conflict]:
        """The pairs of figures that count one thing and differ."""
        return analysis.retold.conflicts(self.prose, self.folded, self.quantities)

    def doubled_sentences(self) -> Sequence[analysis.repeats.Twice]:
        """The sentences that stand twice, each with its first place."""
        return analysis.repeats.doubled_sentences(self.folded, self.blocks, self.sentence_at)

    @cached_property
    def paragraph_twins(self) -> Sequence[analysis.repeats.Twice]:
        """The paragraphs that are another version of an earlier one, each with that one."""
        return analysis.repeats.paragraph_twins(self.prose, self.folded, self.blocks)

    @cached_property
    def repeated_quotations(self) -> Sequence[tuple[Span, Span]]:
        """The sentences quoted twice in the body: the first place and a later one."""
        said = self.quotation_marks.quotations
        return list(analysis.quotations.repeated(self.prose, self.folded, self.blocks, said))

    def speaker_of(self, quotation: Span) -> analysis.attribution.Speaker | None:
        """Who is named as the speaker right beside a quotation."""
        block = self.block_at(quotation.start)
        return block and analysis.attribution.speaker(self.prose, quotation, block.span)

    @cached_property
    def lines(self) -> analysis.lines.Lines:
        """The blocks as lines: how they look, which stand twice, which are the last."""
        return analysis.lines.Lines(self.prose, self.folded, self.block_spans)
