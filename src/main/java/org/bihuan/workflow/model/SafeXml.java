package org.bihuan.workflow.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML that somebody else wrote: no document type, no entities, nothing fetched,
 * bounded depth.
 */
class SafeXml {

	private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

	private static final String MOST_LEVELS = "40";

	private static final String MOST_ATTRIBUTES = "60";

	@Nullable Element read(byte[] content, Problems problems) {
		try {
			return builder().parse(new ByteArrayInputStream(content)).getDocumentElement();
		}
		catch (SAXException | IOException ex) {
			problems.addForFile("xml", String.valueOf(ex.getMessage()));
			return null;
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("This Java cannot read XML safely", ex);
		}
	}

	private DocumentBuilder builder() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
		factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
		factory.setAttribute(LIMITS + "maxElementDepth", MOST_LEVELS);
		factory.setAttribute(LIMITS + "elementAttributeLimit", MOST_ATTRIBUTES);
		factory.setXIncludeAware(false);
		factory.setCoalescing(true);
		DocumentBuilder builder = factory.newDocumentBuilder();
		builder.setErrorHandler(new Strict());
		return builder;
	}

	/** Every complaint of the parser refuses the file. */
	private static final class Strict implements ErrorHandler {

		@Override
		public void warning(SAXParseException ex) throws SAXException {
			throw ex;
		}

		@Override
		public void error(SAXParseException ex) throws SAXException {
			throw ex;
		}

		@Override
		public void fatalError(SAXParseException ex) throws SAXException {
			throw ex;
		}

	}

}
