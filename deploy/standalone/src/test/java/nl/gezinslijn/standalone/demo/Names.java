package nl.gezinslijn.standalone.demo;

import java.util.List;

/** Invented names, by where a family has its roots. */
record Names(List<String> surnames, List<String> mothers, List<String> fathers, List<String> children) {

    private static final List<String> DUTCH_MOTHERS = Words.of("""
            Mieke Sandra Ellen Wendy Nicole Marloes Ingrid Patricia Esther Kim Linda Manon Anja Bianca
            Diana Femke Ilona Judith Kelly Maaike Nathalie Renate Silvia Yvonne Loes Suzan Ria Karlijn
            Debby Marieke
            """);

    private static final List<String> DUTCH_FATHERS = Words.of("""
            Rob Peter Mark Jeroen Erik Patrick Marcel Sjaak Twan Ruud John Bas Dennis Guido Joris Koen
            Maarten Niels Paul Roel Stefan Wim Thijs Harrie Leon Arno Edwin
            """);

    private static final List<String> DUTCH_CHILDREN = Words.of("""
            Lieke Sem Finn Noa Julia Milan Luuk Saar Evi Mees Fleur Stijn Jip Teun Sanne Vera Lars Isa Bo
            Pim Nina Jesse Roos Guus Liv Sam Floor Ties Yara Mila Levi Sofie Olivier Hugo Zoë Jens Pleun
            Siem Lynn Dani Robin Puck Job Cas Naomi Luca Iris Gijsje Vince Maud
            """);

    private static final List<String> LIMBURG_SURNAMES = Words.of("""
            Aerts Arts Baltussen Berben Boonen Claessens Cuppen Deenen Derks Dings Engels Gerrits Geurts
            Goossens Groenen Heldens Hoeymakers Holthuis Huijs Jacobs Janssen Jenniskens Kerstens Kessels
            Kleuskens Koenen Kuijpers Lamers Linders Litjens Loonen Manders Martens Michels Muijsers
            Nelissen Nijssen Peeters Philipsen Poels Raedts Rijnders Rongen Rutten Sanders Schreurs Seuren
            Sijbers Stevens Swinkels Theunissen Tissen Vermeulen Verstegen Vloet Vousten Weijers Willems
            Wismans
            """);

    private static final List<String> DRENTHE_SURNAMES = Words.of("""
            Benjamins Boertien Doldersum Drenth Eising Hadders Hilbrands Koops Kuipers Lubbers Meppelink
            Mulder Nijmeijer Oosting Prinsen Reinders Snippe Strijker Thalen Veldman Warmolts Weggemans
            Wolting Zantinge Pruntel Kroezen Okken Schonewille
            """);

    private static final List<String> DRENTHE_MOTHERS = Words.of("""
            Alie Geertje Jantina Hilda Janneke Roelfien Trijntje Wilma Grietje Hennie Margje Tineke Annet
            Ina
            """);

    private static final List<String> DRENTHE_FATHERS = Words.of("""
            Albert Gerrit Henk Jan Klaas Lammert Berend Hilbert Jurrie Willem Bertus Egbert Harm Johan
            """);

    private static final List<String> DRENTHE_CHILDREN = Words.of("""
            Kevin Melissa Dylan Kimberly Mandy Jordi Romy Priscilla Danny Laura Jeffrey Michelle Rick
            Sharon Wesley Lisa Jorick Anouska Marjolein Niek Tamara Patrick Ilse Bart Eva Thomas
            """);

    private static final List<String> DELFT_SURNAMES = Words.of("""
            Bakker Boerman Brasser Degeling Dijkshoorn Groenewegen Hofman Houtman Kerklaan Kouwenhoven Langerak
            Molenaar Noordermeer Olsthoorn Paalvast Roodenburg Scheffers Sonneveld Tetteroo Valstar Voskamp
            Vermaat Wageveld Zuidgeest
            """);

    static final Names LIMBURG = new Names(LIMBURG_SURNAMES, DUTCH_MOTHERS, DUTCH_FATHERS, DUTCH_CHILDREN);

    static final Names DRENTHE = new Names(DRENTHE_SURNAMES, DRENTHE_MOTHERS, DRENTHE_FATHERS, DRENTHE_CHILDREN);

    static final Names DELFT = new Names(DELFT_SURNAMES, DUTCH_MOTHERS, DUTCH_FATHERS, DUTCH_CHILDREN);

    static final Names POLISH = new Names(
            Words.of("Nowak Wójcik Mazur Pawlak Dudek Sobczak Stępień Krawczyk"),
            Words.of("Agnieszka Monika Katarzyna Joanna Ewa Beata"),
            Words.of("Piotr Tomasz Marek Krzysztof Paweł Marcin"),
            Words.of("Zofia Jakub Oliwia Kacper Maja Filip Hanna Antoni"));

    static final Names ARABIC = new Names(
            Words.of("Haddad Khoury Darwish Saleh Hamdan Nasser Barakat"),
            Words.of("Rania Hala Samira Mona Layla Dima"),
            Words.of("Ahmad Khaled Yousef Bilal Hassan Tarek"),
            Words.of("Amina Omar Lina Zain Adam Salma Karim Jad"));

    static final Names TURKISH = new Names(
            Words.of("Yılmaz Kaya Demir Aydın Çelik Şahin"),
            Words.of("Elif Ayşe Fatma Sevgi Zehra"),
            Words.of("Mehmet Hakan Murat Emre Serkan"),
            Words.of("Emir Defne Eymen Zeynep Asya Kerem"));
}
