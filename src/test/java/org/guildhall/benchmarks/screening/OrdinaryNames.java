package org.guildhall.benchmarks.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Names as people of many cultures bear them, put together at random from common given and family names. */
final class OrdinaryNames {

    /** Given names, then family names; the culture comes first. */
    private static final String[][] CULTURES = {
        {
            "German",
            "Lukas Anna Jonas Lea Felix Mia Paul Emma Stefan Sabine Thomas Petra Uwe Katrin Jürgen Monika",
            "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Hoffmann Schäfer Koch Bauer Richter Klein Wolf"
        },
        {
            "English",
            "James Mary Oliver Amelia George Olivia Harry Emily Jack Jessica Charlie Sophie Thomas Grace William Ruth",
            "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts"
        },
        {
            "French",
            "Camille Louis Léa Gabriel Chloé Jules Manon Hugo Inès Arthur Sylvie Pierre Nathalie François",
            "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Fournier"
        },
        {
            "Spanish",
            "Lucía Hugo María Martín Paula Daniel Carmen Pablo Sofía Javier Elena Diego Marta Álvaro",
            "García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Jiménez Ruiz Hernández Moreno"
        },
        {
            "Italian",
            "Francesco Giulia Alessandro Sofia Lorenzo Aurora Matteo Giorgia Luca Chiara Marco Elisa",
            "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti"
        },
        {
            "Portuguese",
            "João Maria Rodrigo Leonor Francisco Matilde Tiago Beatriz Miguel Inês Rui Ana",
            "Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Almeida"
        },
        {
            "Polish",
            "Jakub Zuzanna Antoni Julia Szymon Maja Katarzyna Tomasz Agnieszka Piotr Małgorzata Marcin",
            "Nowak Kowalski Wiśniewska Wójcik Kowalczyk Kamińska Lewandowski Zielińska Szymański Woźniak"
        },
        {
            "Russian",
            "Aleksandr Maria Dmitry Anna Maxim Ekaterina Sergey Olga Ivan Natalia Andrei Tatiana",
            "Ivanov Smirnov Kuznetsov Popov Vasiliev Petrov Sokolov Mikhailov Novikov Fedorov Morozov Volkov"
        },
        {
            "Ukrainian",
            "Oleksandr Oksana Andriy Iryna Mykola Olena Taras Natalia Bohdan Yulia",
            "Melnyk Shevchenko Boyko Kovalenko Bondarenko Tkachenko Kravchenko Oliynyk Shevchuk Koval"
        },
        {
            "Swedish",
            "Erik Anna Lars Eva Karl Maria Anders Karin Johan Kristina Per Lena",
            "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson"
        },
        {
            "Turkish",
            "Mehmet Fatma Mustafa Ayşe Ahmet Emine Ali Zeynep Hüseyin Elif Murat Merve",
            "Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan"
        },
        {
            "Arabic",
            "Ahmed Fatima Omar Layla Khaled Mariam Youssef Nour Tarek Salma Karim Hana Samir Rania",
            "Mansour Haddad Khoury Saleh Nasser Farouk Hamdan Shaheen Qasim Zaki Rahman Aziz Sabbagh Najjar"
        },
        {
            "Persian",
            "Reza Maryam Ali Zahra Hossein Sara Amir Narges Mehdi Leila",
            "Ahmadi Hosseini Karimi Moradi Rahimi Jafari Rezaei Sadeghi Ebrahimi Kazemi"
        },
        {
            "Indian",
            "Aarav Priya Rahul Ananya Vikram Sunita Arjun Kavita Rohan Deepa Sanjay Lakshmi",
            "Sharma Patel Singh Kumar Gupta Reddy Iyer Nair Mehta Joshi Desai Chatterjee"
        },
        {
            "Pakistani",
            "Bilal Ayesha Usman Sana Hamza Zainab Imran Nadia Faisal Rabia",
            "Malik Butt Chaudhry Qureshi Sheikh Mirza Siddiqui Raza Javed Abbasi"
        },
        {
            "Chinese",
            "Wei Xiuying Jun Min Lei Jing Yong Yan Tao Li Qiang Fang Haoran Xinyi",
            "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun"
        },
        {
            "Korean",
            "Min-jun Seo-yeon Ji-hoon Ha-eun Do-yun Ji-woo Sung-min Yu-na Hyun-woo Soo-jin",
            "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim"
        },
        {
            "Japanese",
            "Haruto Yui Sota Hina Yuto Sakura Ren Aoi Takashi Keiko Hiroshi Yoko",
            "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato"
        },
        {
            "Vietnamese",
            "Minh Anh Thi Hoa Van Duc Quang Huy Ngoc Lan Thanh Tung",
            "Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do"
        },
        {
            "Indonesian",
            "Budi Siti Agus Dewi Joko Rina Andi Putri Hendra Wati",
            "Santoso Wijaya Saputra Hidayat Kusuma Setiawan Gunawan Lestari Nugroho Pratama"
        },
        {
            "Nigerian",
            "Chinedu Ngozi Oluwaseun Adaeze Emeka Funmilayo Tunde Amaka Ibrahim Aisha",
            "Okafor Adeyemi Eze Balogun Okonkwo Adebayo Nwosu Ogunleye Bello Chukwu"
        },
        {
            "Kenyan",
            "Wanjiku Otieno Kamau Achieng Mwangi Njeri Kipchoge Akinyi Brian Faith",
            "Kariuki Odhiambo Njoroge Wambui Ochieng Kiplagat Mutua Omondi Maina Chebet"
        },
        {
            "Greek",
            "Giorgos Maria Dimitris Eleni Nikos Katerina Kostas Sofia Yannis Vasiliki",
            "Papadopoulos Vlachos Angelopoulos Nikolaidis Georgiou Economou Pappas Christodoulou"
        },
        {
            "Hungarian",
            "László Erzsébet István Katalin József Ilona Zoltán Éva Gábor Anikó",
            "Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas"
        },
        {
            "Brazilian",
            "Miguel Alice Arthur Helena Davi Laura Gustavo Juliana Rafael Camila",
            "Souza Lima Carvalho Ribeiro Alves Gomes Barbosa Rocha Dias Nascimento"
        },
        {
            "Israeli",
            "Noam Tamar David Noa Yosef Maya Ariel Shira Daniel Yael",
            "Cohen Levi Mizrahi Peretz Biton Friedman Azoulay Malka Shapiro Katz"
        }
    };

    private OrdinaryNames() {}

    /** The same names every time; cultures take turns. */
    static List<String> some(int count) {
        Random random = new Random(20_261_121);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] culture = CULTURES[i % CULTURES.length];
            String name = one(culture[1], random);
            // Some people have two given names.
            if (random.nextInt(4) == 0) {
                name += " " + one(culture[1], random);
            }
            names.add(name + " " + one(culture[2], random));
        }
        return names;
    }

    private static String one(String words, Random random) {
        String[] choice = words.split(" ");
        return choice[random.nextInt(choice.length)];
    }
}
