// The script of compare/<id>--<id>.html, which has both texts and works without it.
import { keepPassage } from "./ui/same-passage.js";

keepPassage(document.querySelector(".which"), ".passages-of-two > li");
