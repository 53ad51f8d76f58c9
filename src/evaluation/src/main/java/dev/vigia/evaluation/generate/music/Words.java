package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.Draws;

/**
 * Draws words for names of songs and artists: some of the dictionary, others invented from syllables, a few in other
 * letters.
 */
final class Words {
    private static final String[] ADJECTIVES =
            ("Silver Broken Quiet Golden Distant Electric Hollow Crooked Velvet Burning Frozen Lonely "
                            + "Paper Wild Gentle Northern Endless Painted Crystal Restless Bitter Faded Sacred Reckless "
                            + "Tender Rusty Midnight Scarlet Sleeping Salted Lucky Borrowed Second Invisible Drifting "
                            + "Little Ancient Perfect Hungry Plastic")
                    .split(" ");

    /** Their plural ends in s. */
    private static final String[] NOUNS =
            ("River Mirror Engine Garden Shadow Harbour Candle Horizon Winter Summer Station Lantern "
                            + "Ocean Machine Feather Thunder Window Highway Orchard Kingdom Signal Stranger Satellite "
                            + "Bridge Valley Telephone Sparrow Tiger Letter Island Carousel Cathedral Desert Avenue "
                            + "Balloon Whisper Anchor Moon Sun Rain Fire Heart Skeleton Parade Planet Tower Promise "
                            + "Secret Silence Weather Dancer Sailor Doctor Soldier Daughter Brother Angel Ghost Diamond")
                    .split(" ");

    private static final String[] VERBS =
            ("Follow Forget Remember Leave Call Carry Chase Paint Burn Hold Break Find Cross Save Lose "
                            + "Count Open Watch Bury Believe")
                    .split(" ");

    private static final String[] SYLLABLES =
            ("ba bel bo bri ca cor da del do dra el en fa fen flo ga gor gri ha hol is jo ka kel ko la "
                            + "len lo lu ma mer mi mo na nel no or pa per pi ra ren ri ro sa sel so sta ta tel ti tor u "
                            + "va ven vi vo wen ya zo")
                    .split(" ");

    private static final String[] ACCENTED =
            ("é ña ção lé ström für ø žal mä çe ría ðu ł ê să ő vå tú ğa ïs").split(" ");

    private static final String[] CYRILLIC = ("ва ле ми но ра со та зи ду ка бе жа").split(" ");

    private static final String[] KANA = ("あ か さ た な は ま ゆ ら み そ の き も").split(" ");

    private static final int SCRIPTS = 200;

    private final Draws draws;

    Words(Draws draws) {
        this.draws = draws;
    }

    String adjective() {
        return one(ADJECTIVES);
    }

    String noun() {
        return one(NOUNS);
    }

    String verb() {
        return one(VERBS);
    }

    /** Returns two to four syllables; one word in twelve has letters beyond ASCII. */
    String invented() {
        int script = draws.below(SCRIPTS);
        if (script < 2) {
            return capital(syllables(CYRILLIC));
        }
        if (script < 3) {
            return syllables(KANA);
        }
        String plain = syllables(SYLLABLES);
        // 2 of 200 words are Cyrillic, 1 is in kana and 14 end with an accented syllable.
        return capital(script < 17 ? plain + one(ACCENTED) : plain);
    }

    String one(String[] words) {
        return words[draws.below(words.length)];
    }

    private String syllables(String[] of) {
        int count = draws.chance(0.6) ? 3 : draws.chance(0.7) ? 2 : 4;
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < count; syllable++) {
            word.append(one(of));
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
