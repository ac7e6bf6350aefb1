"""What pages write around articles, in the languages in which it was seen; folded, as regular expressions."""

import re

_ALONE = (
    # to share, print and say that one likes
    r"teilen(?: mit)?", r"share(?: this)?(?: article| story)?", "partager", "compartir", "condividi", "delen",
    "tweet(?:en)?", "drucken", "print(?: article)?", "e-?mail", "facebook", "twitter", "whatsapp", "linkedin",
    "gefallt mir", "like", "merken", r"artikel (?:teilen|drucken|merken)", "order reprints.*", "text size",
    # advertisements and what is being loaded
    "anzeige", "werbung", "advertisement", "publicidad", "publicite", "pubblicita", "reklama",
    "wird geladen", "loading", "article content", r"fehler gefunden\?.{0,40}",
    # what a script has left
    "true", "false", r"show\w*paywall\w*:?(?: ?(?:true|false))?",
    # where to go
    r"zuruck(?: zum? .{1,30})?", r"back to .{1,30}", "zum seitenanfang", "nach oben", r"(?:skip|jump) to .{0,30}",
    "categorias", "kommentare?", "comments?", r"view (?:gallery|photos|comments).{0,20}",
    r"show (?:more|comments).{0,20}", r"(?:story|article) continues.{0,40}", r"continue reading.{0,60}",
    # other articles
    r"read (?:more|also|next).{0,120}", "weiterlesen", "mehr lesen", "mehr themen", r"lesen sie auch.{0,160}",
    r"(?:auch interessant|siehe auch|mehr dazu|see also|related)(?:\s*:.{0,160})?", r"also on \w+\.\w+ .{0,160}",
    r"(?:lea tambien|puedes ver|(?:a )?lire aussi|leggi anche|lees ook|czytaj (?:tez|takze|wiecej)|zobacz takze|"
    r"leia (?:tambem|mais)|veja tambem|les ogsa|las ocksa|чит\w+ так\w+)\b.{0,160}",
    r"(?:watch(?: now)?|video):.{0,120}",
    # embedded things that are not shown
    r"externer inhalt nicht verfugbar", r"link zum youtube-inhalt", r"zur anzeige aktiviere .{0,120}",
    r"(?:deine|ihre) privatsphare-einstellungen verhindern .{0,400}", r"(?:see )?more\s*:.{0,160}", "don't miss",
    r"this (?:content|video) is (?:hosted|not available) .{0,200}", r"recommended external content.{0,160}",
    r"empfohlener (?:externer )?(?:redaktioneller )?inhalt.{0,160}",
    r"an dieser stelle (?:findest du|finden sie) .{0,400}",
    r"ich bin (?:damit )?einverstanden, dass mir .{0,40}inhalte? .{0,400}", "embed",
    r"(?:last )?updated on .{0,40}", r"this work is licensed under .{0,200}",
    # pictures
    "vollbild", "bildergalerie", "zuklappen", r"image \d+ ?(?:of|/) ?\d+(?: of \d+)?", "image", "caption", "close",
    r"bild \d+ von \d+", r"\d+ ?/ ?\d+", r"(?:ph?oto|foto|image|picture|bild|imagen|immagine)s?(?: by| von)?: .{0,80}",
    r"image illustrative.{0,120}",
    # how long it takes to read
    r"ten tekst przeczytasz.{0,60}", r"lesezeit.{0,30}", r"\d+ min(?:uten?)?(?: read| lesezeit)?",
    # who has the rights in a picture that is not there
    r"[\w .,'’-]{0,30}(?:/[\w .,'’-]{1,40}){0,3}(?:/| via |: ?)"
    r"(?:getty images|shutterstock|istock|picture alliance|imago)(?:/\w+)?",
    # what papers ask of their readers below each of their texts
    r"got a (?:story|tip)\?.{0,400}", r"do you have a story.{0,400}", r"for more (?:stories|news) like this.{0,100}",
    r"follow \S+ on (?:twitter|facebook|x|instagram|linkedin|youtube|threads|bluesky)\b.{0,240}",
    r"want to republish .{0,200}", r"(?:we use|this (?:web)?site uses) cookies.{0,400}",
    r"(?:strictly |absolutely )?(?:any cookies that may not be|necessary cookies are) .{0,400}",
    # letters of news, and what a form says
    r"follow us.{0,40}", r"folgen sie uns.{0,40}",
    r"(?:please )?(?:subscribe|sign up|register) (?:to|for|now|here).{0,140}",
    r"get (?:the|our) (?:latest|day).{0,120}",
    r".{0,300}newsletter.{0,300}(?:hier geht.?s zur anmeldung|jetzt anmelden|sign up (?:here|now|today)).{0,20}",
    r".{0,200}\bsign(?:ing)? up (?:to|for) our (?:\w+ ){0,4}newsletters?.{0,60}",
    r"th(?:is|e full) (?:article|story|content) is (?:only )?(?:available )?(?:for|to) (?:our )?subscribers.{0,60}",
    r"(?:dieser|der ganze) (?:artikel|text|inhalt) ist (?:nur |exklusiv )*fur (?:unsere )?abonnent\w+.{0,60}",
    r"(?:cet )?article (?:est )?reserve (?:a nos|aux) abonnes.{0,60}",
    r"click here .{0,80}", r"il vous reste .{0,10}de cet article a lire.{0,80}",
    r"keep an eye on your inbox.{0,60}", r"(?:jetzt )?abonnieren.{0,60}",
    r"let our news meet your inbox.{0,120}", r"like this story\?.{0,40}", r"have a tip\?.{0,160}", "thank you", "sorry",
    r"thanks for signing up.{0,40}", r"there was an error.{0,80}", r"an error (?:has )?occurred.{0,60}",
    "this article has been sent to", r"write to .{0,40}@.{0,40}",
    # rights, and what is left of a head
    r"copyright .{0,120}", r"© ?.{0,120}", r"all rights reserved.{0,60}", r"this copy is for your personal.{0,400}",
    r"our standards:.{0,60}", "updated", "by", "von",
)  # fmt: skip
ALONE = re.compile(rf"(?:{'|'.join(_ALONE)})\W*")
"""Whole blocks that are no part of an article."""

_BELOW = (
    r"ahnliche (?:beitrage|artikel|themen)", r"related (?:posts|articles|stories|content|news|topics)",
    r"more (?:from|on|stories|news)\b.{0,40}", "notas relacionadas", "noticias relacionadas", "articulos relacionados",
    r"articles (?:lies|similaires|connexes)", r"sur le meme (?:sujet|theme)", "mehr zum thema", "auch interessant",
    r"das konnte (?:sie|dich) auch interessieren", r"weitere (?:artikel|beitrage|meldungen|themen|nachrichten)",
    r"\d* ?(?:kommentare?|comments?|comentarios|commentaires|reacties)", r"leave a (?:reply|comment)",
    "schreibe einen kommentar", "hinterlasse einen kommentar", "articoli correlati", "gerelateerde artikelen",
    "while you are here", r"you (?:may|might) also (?:like|enjoy).{0,20}", r"read (?:next|more)",
    r"recommended(?: for you| stories)?", r"most (?:read|popular)", "meistgelesen", r"sign up .{0,60}", "newsletter",
    r"unterstutze .{0,40}", r"support our .{0,40}", "powiazane artykuly", "zobacz takze", r"teilen(?: mit)?",
    "uber den autor", "about the author", r"この記事は(?:有料)?会員(?:限定|向け)(?:記事|の記事)?です",
)  # fmt: skip
BELOW = re.compile(rf"(?:{'|'.join(_BELOW)})\W*")
"""Headings and lines of their own below which nothing is the article's."""

LEADS_ON = re.compile(
    r"(?:read (?:more|also|next)|weiterlesen|(?:mehr |auch )?lesen(?: sie auch| sie mehr)?|lesen sie (?:auch|mehr)|"
    r"(?:a )?lire aussi|lea tambien|leggi anche|lees ook|czytaj (?:tez|takze|wiecej)|zobacz takze|leia (?:tambem|mais)|"
    r"veja tambem|les ogsa|las ocksa|see also|siehe auch)\W*"
)
"""What stands above the beginning of another article."""

CONTENTS = re.compile(
    r"table of contents|contents|on this page|in this (?:article|guide|post|story)|inhalt(?:sverzeichnis)?|"
    r"in diesem artikel|"
    r"sommaire|table des matieres|dans cet article|indice|contenido|tabla de contenidos?|inhoud(?:sopgave)?|spis tresci"
)
"""What stands above a list of an article’s own headings, folded."""

TEMPLATE = re.compile(r"\{\{.*\}\}|\{%.*%\}")
"""What a script would have filled in."""
