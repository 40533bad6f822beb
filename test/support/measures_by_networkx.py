"""Measures of networks by networkx: a JSON list of networks in, a JSON list of answers out."""
import json
import sys

import networkx as nx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python


def built(given, graph):
    graph.add_nodes_from(range(given["count"]))
    for a, b, weight in given["links"]:
        graph.add_edge(a, b, weight=weight)
    return graph


def measured(given):
    either = built(given, nx.MultiGraph())
    graph = built(given, nx.MultiDiGraph()) if given["directed"] else either
    nodes = range(given["count"])
    simple = nx.DiGraph(graph) if given["directed"] else nx.Graph(graph)
    simple.remove_edges_from(list(nx.selfloop_edges(simple)))
    plain = nx.Graph(simple)
    row = lambda scores: [scores[node] for node in nodes]
    parts = [set(part) for part in given["communities"]]
    louvain = [nx.community.louvain_communities(either, weight=None, seed=seed) for seed in range(5)]
    return {
        "all": row(dict(either.degree())),
        "weighted": row(dict(either.degree(weight="weight"))),
        "out": row(dict(graph.out_degree())) if given["directed"] else None,
        "in": row(dict(graph.in_degree())) if given["directed"] else None,
        "betweenness": row(nx.betweenness_centrality(graph)),
        "closeness": row(nx.closeness_centrality(graph)),
        "eigenvector": row(nx.eigenvector_centrality(simple, max_iter=100000, tol=1e-14)),
        "pageRank": row(_pagerank_python(graph, max_iter=1000, tol=1e-13, weight=None)),
        "weightedPageRank": row(_pagerank_python(graph, max_iter=1000, tol=1e-13)),
        "cores": row(nx.core_number(plain)),
        "components": sorted(sorted(part) for part in nx.connected_components(either)),
        "bridges": sorted(sorted(pair) for pair in nx.bridges(either)),
        "modularity": nx.community.modularity(either, parts, weight=None),
        "louvain": [nx.community.modularity(either, parts, weight=None) for parts in louvain],
    }


print(json.dumps([measured(given) for given in json.load(sys.stdin)]))
